import { type BoardIndicator } from "./board-answer";
import { type EmptyMark } from "./cell";
import { type Figure } from "./figure-answer";
import { type Selectable } from "./figure-request";

/** One department's, ministry's or project's part of an indicator at a period; null for series that name none. */
export type BreakdownRow = {
  readonly code: string | null;
  /** The figure the target is compared with: cumulated where the indicator is. */
  readonly line: BoardIndicator;
  /** The period's own value, where the line is cumulated. */
  readonly own: { readonly value: Figure; readonly mark: EmptyMark | null; readonly provisional: boolean } | null;
};
export type Breakdown = { readonly by: Selectable; readonly rows: readonly BreakdownRow[] };
