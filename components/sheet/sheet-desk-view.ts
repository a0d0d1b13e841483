import type { Campaign, CollectionException } from "@/lib/domain/campaign";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";
import type { Sheet, SheetMoveName } from "@/lib/domain/sheet";

/** Something that happened to a sheet. */
export type SheetMoveView = {
  readonly move: SheetMoveName;
  readonly reason?: string | null;
  readonly cells?: readonly { readonly series: string; readonly period: Period }[];
  readonly at: Date;
  readonly by: string | null;
};

/** What a page of the collection shows of a sheet, with how much of it is filled. */
export type SheetView = Sheet & {
  readonly id: string;
  readonly departmentName: string;
  readonly owed: number;
  readonly given: number;
  readonly submittedAt: Date | null;
  readonly validatedAt: Date | null;
};

export type SheetDeskView = {
  readonly campaign: Campaign;
  readonly sheet: SheetView;
  readonly exception: CollectionException | null;
  readonly moves: readonly SheetMoveView[];
  readonly cells: readonly DefinedCell[];
};

/** « pas commencée » is a draft in which nothing stands yet. */
export const sheetStateWord = ({ state, given }: Pick<SheetView, "state" | "given">) =>
  state === "draft" && given === 0 ? "notStarted" : state;
