import { boardView } from "./board-indicator";
import { exactContent } from "./content-answer";
import { type Day } from "./day";
import { type StandingRevision } from "./explain-answer";
import { type KnownIndicator } from "./known-indicator";
import { owedSlots } from "./owed-slots";
import { type Period } from "./period";
import { type ReportCell } from "./report";
import { windowOf } from "./window";

/** The due cells of the reported period of the indicator's series; a missing one says so. */
export function reportCells(
  indicator: KnownIndicator,
  quarter: Period,
  today: Day,
  revisions: readonly StandingRevision[],
): ReportCell[] {
  const { period } = boardView(indicator, quarter);
  const standing = new Map(revisions.map((one) => [`${one.series} ${one.period}`, one]));
  return indicator.series.flatMap((series) =>
    owedSlots(indicator.versions, series, windowOf(period), today).map((slot): ReportCell => {
      const revision = standing.get(`${series.id} ${slot.period}`);
      const { department, ministry, project } = series;
      const given = revision?.content == null ? ({ mark: "missing" } as const) : exactContent(revision.content);
      const where = { series: series.id, department, ministry, project, period: slot.period };
      return { ...where, comment: revision?.comment ?? null, ...given };
    }),
  );
}
