import type { SeriesCells } from "@/lib/domain/cell";
import type { ChartModel } from "@/lib/domain/chart";
import type { Measure } from "@/lib/domain/compute-point";
import { computeProgress } from "@/lib/domain/compute-progress";
import type { Day } from "@/lib/domain/day";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { contentsOver, markOf } from "@/lib/domain/empty-mark";
import { reachOfIndicator } from "@/lib/domain/indicator-reach";
import type { Period } from "@/lib/domain/period";
import { cellSource } from "@/lib/domain/point-source";
import type { Progress } from "@/lib/domain/progress";
import { trajectoryChart, trajectoryRows } from "@/lib/domain/trajectory-chart";
import { windowOf } from "@/lib/domain/window";

/** The progress and the trajectory of the cell's own series, its provisional values included. */
export function progressOfCell(
  cell: DefinedCell,
  today: Day,
): { readonly progress: Progress; readonly chart: ChartModel | null } {
  const { known, definition, period } = cell;
  const series = known.series.filter(({ id }) => id === cell.series).map((one) => withHistory(one, cell));
  const indicator = { ...known, series };
  const measure: Measure = { versions: known.versions, series, today };
  const source = cellSource(measure);
  const reach = reachOfIndicator(indicator, definition, series, "selection");
  const view = { indicator, definition, period, scope: "selection" } as const;
  const rows = trajectoryRows(view, source);
  const marks = rows.flatMap(({ row }) => {
    const mark = markOf(row.point, contentsOver(indicator, windowOf(row.period as Period), today));
    return mark === null ? [] : [[row.period, mark] as const];
  });
  const landing = { kind: "none", reason: "insufficientData" } as const;
  return {
    progress: computeProgress(measure, reach, period, source),
    chart: trajectoryChart(view, rows, landing, new Map(marks)),
  };
}

function withHistory(series: SeriesCells, { history }: DefinedCell): SeriesCells {
  const revisions = [...history.values()];
  const cells = new Map(revisions.flatMap(({ period, content }) => (content === null ? [] : [[period, content]])));
  const provisional = new Set(revisions.filter(({ isValidated }) => !isValidated).map(({ period }) => period));
  return { ...series, cells, provisional };
}
