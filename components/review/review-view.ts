import type { OwedSheetView } from "@/components/sheet/agenda-page";
import type { SheetMoveView, SheetView } from "@/components/sheet/sheet-desk-view";
import type { Actor } from "@/lib/domain/actor";
import type { CollectionException } from "@/lib/domain/campaign";
import type { Day } from "@/lib/domain/day";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { reviewQueue, type ReviewItem, type ReviewQueue } from "@/lib/domain/review-queue";
import { collectionHref, type CollectionAddress } from "@/lib/schemas/collection-address";

export type ReviewDeskView = {
  readonly campaign: OwedSheetView["campaign"] & { readonly publications: readonly number[] };
  readonly sheets: readonly SheetView[];
  readonly cells: ReadonlyMap<string, readonly DefinedCell[]>;
  readonly moves: ReadonlyMap<string, readonly SheetMoveView[]>;
  readonly exceptions: ReadonlyMap<string, CollectionException>;
};

/** What a review shows: its queue, the cell that is open, the sheet this one belongs to. */
export type ReviewView = {
  readonly desk: ReviewDeskView;
  readonly address: CollectionAddress;
  readonly actor: Actor;
  readonly today: Day;
  readonly queue: ReviewQueue;
  /** The cells in the order in which one goes through them. */
  readonly items: readonly ReviewItem[];
  readonly open: ReviewItem | null;
  /** The sheet of the open cell, or the one that the address names. */
  readonly sheet: SheetView | null;
};

type Reader = Pick<ReviewView, "address" | "actor" | "today">;

export function viewReview(desk: ReviewDeskView, reader: Reader): ReviewView {
  const { department, cell } = reader.address;
  const submitted = desk.sheets.filter(
    (sheet) => sheet.state === "submitted" && (department === null || sheet.department === department),
  );
  const queue = reviewQueue(
    submitted.flatMap(({ id, department: of }) =>
      (desk.cells.get(id) ?? []).map((one) => ({ cell: one, department: of })),
    ),
  );
  const items = [...queue.toExamine, ...queue.clear, ...queue.accepted];
  const isAsked = (item: ReviewItem) => item.cell.series === cell?.series && item.cell.period === cell.period;
  const open = items.find(isAsked) ?? queue.toExamine[0] ?? queue.clear[0] ?? null;
  const named = open?.department ?? department;
  const sheet = desk.sheets.find((one) => one.department === named) ?? null;
  return { ...reader, desk, queue, items, open, sheet };
}

/** The address of the same review with another cell open; without one, the first to examine is. */
export const reviewHref = ({ desk, address }: Pick<ReviewView, "desk" | "address">, item?: ReviewItem): string =>
  collectionHref("revue", {
    period: desk.campaign.period,
    roadmap: address.roadmap,
    department: address.department,
    cell: item?.cell ?? null,
  });

/** What every form of the review says of itself. */
export const reviewHidden = ({ desk, address }: Pick<ReviewView, "desk" | "address">, department: string) => ({
  roadmap: desk.campaign.roadmap,
  period: desk.campaign.period,
  department,
  filter: address.department ?? "",
});
