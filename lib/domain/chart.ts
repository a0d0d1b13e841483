import type { EmptyMark } from "./cell";
import { axisOf, type ChartAxis } from "./chart-axis";
import { Decimal } from "./decimal";
import { comparePeriods, distance, frequencyOf, monthsIn, shiftPeriod, type Period } from "./period";
import type { Landing } from "./progress";

/** One period of an indicator as it is drawn. `value` is the line's, `flow` the bar's under a cumulated line. */
export type ChartSource = {
  readonly period: Period;
  readonly value: Decimal | null;
  /** Why there is no value. */
  readonly mark: EmptyMark | null;
  readonly flow?: Decimal | null;
  readonly provisional: boolean;
  readonly expected: Decimal | null;
  readonly reported: number;
  readonly due: number;
  readonly breaks: boolean;
};
type Known = { readonly period: Period; readonly value: Decimal };
export type ChartInput = {
  /** In order, all of one frequency; at least one. */
  readonly points: readonly ChartSource[];
  readonly baseline: Known | null;
  /** In order of their periods. */
  readonly targets: readonly Known[];
  readonly landing: Landing;
  readonly startsAtZero: boolean;
};

/** Exact decimals as text, so that the model travels to the browser; `x` counts periods from the first row. */
export type ChartRow = {
  readonly period: Period;
  readonly x: number;
  readonly value: string | null;
  readonly mark: EmptyMark | null;
  readonly flow: string | null;
  readonly isBaseline: boolean;
  readonly isProvisional: boolean;
  readonly expected: string | null;
  /** Value less expected. */
  readonly gap: string | null;
  readonly reported: number;
  readonly due: number;
  readonly breaks: boolean;
  /** Rows of one run are joined by the line: it stops at a missing value and at a break. Null without a value. */
  readonly run: number | null;
};
type Place = { readonly period: Period; readonly x: number; readonly value: string };
export type ChartModel = {
  readonly rows: readonly ChartRow[];
  /** The last row with a value. */
  readonly current: ChartRow | null;
  /** Baseline and targets, which the expected line joins. */
  readonly path: readonly Place[];
  readonly target: Place | null;
  readonly landing: { readonly value: string; readonly low: string; readonly high: string } | null;
  readonly lastX: number;
  readonly perYear: number;
  readonly axis: ChartAxis;
  readonly hasFlow: boolean;
};

/** What a trajectory's chart and the table beside it show; nothing is rounded. The figures come in computed. */
export function buildChart(input: ChartInput): ChartModel {
  const { points, baseline, targets, landing } = input;
  const first = [points[0]?.period, baseline?.period].filter((one) => one !== undefined).sort(comparePeriods)[0];
  if (first === undefined) throw new RangeError("a chart needs at least one point");
  const place = ({ period, value }: Known): Place => ({ period, x: distance(first, period), value: value.toFixed() });
  const rows = withRuns(allRows(input, first));
  const target = targets.at(-1);
  const forecast = landing.kind === "forecast" && target !== undefined ? landing : null;
  return {
    rows,
    current: rows.findLast((row) => row.value !== null && !row.isBaseline) ?? null,
    path: [...(baseline ? [baseline] : []), ...targets].map(place),
    target: target === undefined ? null : place(target),
    landing: forecast && {
      value: forecast.value.toFixed(),
      low: forecast.low.toFixed(),
      high: forecast.high.toFixed(),
    },
    lastX: Math.max(rows.at(-1)?.x ?? 0, target === undefined ? 0 : distance(first, target.period)),
    perYear: 12 / monthsIn[frequencyOf(first)],
    axis: axisOf(extent(input), input.startsAtZero),
    hasFlow: rows.some((row) => row.flow !== null),
  };
}

function allRows({ points, baseline }: ChartInput, first: Period): Omit<ChartRow, "run">[] {
  const start = points[0]?.period;
  const isBefore = baseline !== null && start !== undefined && comparePeriods(baseline.period, start) < 0;
  const rows = points.map((point) => rowOf(point, distance(first, point.period)));
  return isBefore ? [baselineRow(baseline), ...rows] : rows;
}

const rowOf = (point: ChartSource, x: number): Omit<ChartRow, "run"> => ({
  period: point.period,
  x,
  value: point.value?.toFixed() ?? null,
  mark: point.value === null ? point.mark : null,
  flow: point.flow?.toFixed() ?? null,
  isBaseline: false,
  isProvisional: point.provisional,
  expected: point.expected?.toFixed() ?? null,
  gap: point.value === null || point.expected === null ? null : point.value.minus(point.expected).toFixed(),
  reported: point.reported,
  due: point.due,
  breaks: point.breaks,
});

const baselineRow = ({ period, value }: Known): Omit<ChartRow, "run"> => ({
  ...rowOf({ period, value, mark: null, provisional: false, expected: value, reported: 0, due: 0, breaks: false }, 0),
  isBaseline: true,
});

function withRuns(rows: readonly Omit<ChartRow, "run">[]): ChartRow[] {
  let run = -1;
  let isOpen = false;
  return rows.map((row) => {
    if (row.value === null) {
      isOpen = false;
      return { ...row, run: null };
    }
    if (!isOpen || row.breaks) run += 1;
    isOpen = true;
    return { ...row, run };
  });
}

function extent({ points, baseline, targets, landing }: ChartInput): readonly Decimal[] {
  const drawn = points.flatMap(({ value, expected }) => [value, expected]);
  const forecast = landing.kind === "forecast" ? [landing.low, landing.high] : [];
  const known = [baseline?.value ?? null, ...targets.map(({ value }) => value)];
  return [...drawn, ...known, ...forecast].filter((value) => value !== null);
}

/** The period that stands at a place of the chart, also beyond its last row. */
export const periodAt = (model: ChartModel, x: number): Period => {
  const first = model.rows[0];
  if (first === undefined) throw new RangeError("a chart has at least one row");
  return shiftPeriod(first.period, x - first.x);
};
