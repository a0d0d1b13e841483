import { boardView, isOnBoard } from "@/lib/domain/board-indicator";
import type { Day } from "@/lib/domain/day";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import type { ReportCell, ReportIndicator } from "@/lib/domain/report";
import { reportCells } from "@/lib/domain/report-cells";
import { reportIndicator } from "@/lib/domain/report-indicator";
import type { OfficialIndicator } from "@/lib/use-cases/figures/read-official";

/** An indicator as the reports show it, with the cells of all its series. */
export type ReportedIndicator = {
  readonly shown: ReportIndicator;
  readonly cells: readonly ReportCell[];
  readonly series: readonly Pick<KnownIndicator["series"][number], "department" | "ministry">[];
};

/** Null where the board of the quarter does not show it. */
export function reportedOf(
  { known, revisions }: OfficialIndicator,
  quarter: Period,
  today: Day,
): ReportedIndicator | null {
  if (!isOnBoard(boardView(known, quarter))) return null;
  const standing = [...revisions.values()].flat();
  return {
    shown: reportIndicator(known, quarter, today),
    cells: reportCells(known, quarter, today, standing),
    series: known.series.map(({ department, ministry }) => ({ department, ministry })),
  };
}
