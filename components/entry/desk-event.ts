import type { CellStanding } from "@/lib/domain/cell-standing";
import type { EntryOutcome } from "@/lib/domain/observation-entry";
import type { Fault } from "@/lib/domain/result";

import type { FilledCell, FillWay } from "./desk-history";
import type { CellTexts, Draft, LinkState } from "./desk-state";

/** What the server answers about one cell. */
export type SavedCellAnswer = {
  readonly series: string;
  readonly period: string;
  readonly outcome: EntryOutcome;
  readonly faults: readonly Fault[];
  readonly standing: CellStanding | null;
};

/** What happens at the desk: the person types, leaves, chooses; the server answers or does not. */
export type DeskEvent =
  | {
      readonly kind: "typed";
      readonly key: string;
      readonly field: keyof CellTexts;
      readonly text: string;
      readonly base: CellTexts;
      readonly seen: number;
      readonly at: number;
    }
  | { readonly kind: "left" | "undone" | "yielded"; readonly key: string }
  | { readonly kind: "filled"; readonly way: FillWay; readonly cells: readonly FilledCell[]; readonly at: number }
  | { readonly kind: "learnt"; readonly standings: Readonly<Record<string, CellStanding>> }
  | { readonly kind: "retracted"; readonly key: string; readonly field: keyof CellTexts }
  | { readonly kind: "imposed"; readonly key: string; readonly seen: number }
  | { readonly kind: "sent"; readonly texts: Readonly<Record<string, CellTexts>> }
  | { readonly kind: "answered"; readonly at: string; readonly cells: readonly SavedCellAnswer[] }
  | { readonly kind: "failed"; readonly link: LinkState; readonly refusal?: string }
  | { readonly kind: "restored"; readonly drafts: Readonly<Record<string, Draft>> };
