import type { OwedSheetView } from "@/components/sheet/agenda-page";
import type { SheetMoveView, SheetView } from "@/components/sheet/sheet-desk-view";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent } from "@/lib/domain/cell";
import type { CellRevisionItem } from "@/lib/domain/cell-history";
import type { GrantedException } from "@/lib/domain/collection-exception";
import type { Day } from "@/lib/domain/day";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";
import { itemOf, reviewQueue, type ReviewItem, type ReviewQueue } from "@/lib/domain/review-queue";
import { handedBefore } from "@/lib/domain/review-reason";
import type { CampaignPublications } from "@/lib/domain/sealing";
import { collectionHref, type CollectionAddress, type QueueList } from "@/lib/schemas/collection-address";

type Opening = { readonly openedAt: Date | null; readonly opensOn: Day };

export type ReviewDeskView = {
  readonly campaign: OwedSheetView["campaign"] & Opening & CampaignPublications;
  readonly sheets: readonly SheetView[];
  readonly cells: ReadonlyMap<string, readonly DefinedCell[]>;
  readonly moves: ReadonlyMap<string, readonly SheetMoveView[]>;
  readonly exceptions: ReadonlyMap<string, readonly GrantedException[]>;
  readonly changed: ReadonlyMap<string, ReadonlyMap<string, CellContent | null>>;
  readonly former:
    (Opening & { readonly period: Period; readonly moves: readonly (readonly SheetMoveView[])[] }) | null;
};

/** What happened to the open cell: its revisions, oldest first, and the mark that stands. */
export type CellStoryView = {
  readonly revisions: readonly CellRevisionItem[];
  readonly acceptance: { readonly revision: number; readonly at: Date; readonly by: string | null } | null;
};

/** What a review shows: its queue, the cell that is open, the sheet this one belongs to. */
export type ReviewView = {
  readonly desk: ReviewDeskView;
  readonly address: CollectionAddress;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  readonly queue: ReviewQueue;
  /** How many cells each part of the queue holds, whichever is shown. */
  readonly counts: Readonly<Record<QueueList | "all", number>>;
  /** The cells in the order in which one goes through them. */
  readonly items: readonly ReviewItem[];
  /** The cell that is asked for, in the queue or not; else the first to examine. */
  readonly open: ReviewItem | null;
  /** The sheet of the open cell, or the one that the address names. */
  readonly sheet: SheetView | null;
};

type Reader = Pick<ReviewView, "address" | "actor" | "now" | "today">;

export function viewReview(desk: ReviewDeskView, reader: Reader): ReviewView {
  const { department, list } = reader.address;
  const submitted = desk.sheets.filter(
    (sheet) => sheet.state === "submitted" && (department === null || sheet.department === department),
  );
  const whole = reviewQueue(submitted.flatMap((sheet) => cellsOf(desk, sheet)));
  const queue = list === null ? whole : only(whole, list);
  const items = [...queue.toExamine, ...queue.clear, ...queue.accepted];
  const open = askedItem(desk, reader.address, items) ?? queue.toExamine[0] ?? queue.clear[0] ?? null;
  const named = open?.department ?? department;
  const sheet = desk.sheets.find((one) => one.department === named) ?? null;
  return { ...reader, desk, queue, counts: countsOf(whole), items, open, sheet };
}

const cellsOf = (desk: ReviewDeskView, { id, department }: SheetView) => {
  const [changed, moves = []] = [desk.changed.get(id), desk.moves.get(id)];
  return (desk.cells.get(id) ?? []).map((cell) => ({ cell, department, before: handedBefore(cell, moves, changed) }));
};

/** A cell that is no longer in the queue is shown all the same: links that were shared keep leading to it. */
function askedItem(desk: ReviewDeskView, { cell }: CollectionAddress, items: readonly ReviewItem[]): ReviewItem | null {
  if (cell === null) return null;
  const isAsked = (one: Pick<DefinedCell, "series" | "period">) =>
    one.series === cell.series && one.period === cell.period;
  const queued = items.find((item) => isAsked(item.cell));
  if (queued !== undefined) return queued;
  const found = desk.sheets.flatMap((sheet) => cellsOf(desk, sheet)).find((one) => isAsked(one.cell));
  return found === undefined ? null : itemOf(found);
}

const isModified = ({ reasons }: ReviewItem): boolean =>
  reasons.some(({ kind }) => kind === "modified" || kind === "answered");

function only({ toExamine, clear, accepted }: ReviewQueue, list: QueueList): ReviewQueue {
  return {
    toExamine: list === "examine" ? toExamine : list === "modified" ? toExamine.filter(isModified) : [],
    clear: list === "clear" ? clear : [],
    accepted: list === "accepted" ? accepted : [],
  };
}

const countsOf = ({ toExamine, clear, accepted }: ReviewQueue): ReviewView["counts"] => ({
  all: toExamine.length + clear.length + accepted.length,
  examine: toExamine.length,
  modified: toExamine.filter(isModified).length,
  clear: clear.length,
  accepted: accepted.length,
});

type Addressed = { readonly desk: Pick<ReviewDeskView, "campaign">; readonly address: ReviewView["address"] };

/** The address of the same review with another cell open; without one, the first to examine is. */
export const reviewHref = (
  { desk, address }: Addressed,
  item?: { readonly cell: CollectionAddress["cell"] } | null,
  list: QueueList | null = address.list,
): string =>
  collectionHref("revue", {
    period: desk.campaign.period,
    roadmap: address.roadmap,
    department: address.department,
    list,
    cell: item?.cell ?? null,
  });

/** What every form of the review says of itself; `next` is the cell to open after the act. */
export const reviewHidden = (view: Addressed, department: string, next?: ReviewItem | null) => ({
  ...{ roadmap: view.desk.campaign.roadmap, period: view.desk.campaign.period, department },
  back: reviewHref(view, next).split("?")[1] ?? "",
});
