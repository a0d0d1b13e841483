import { type Alert } from "./alert";
import { toFigure, type Decimal } from "./decimal";
import { type Direction } from "./indicator";
import { type Period } from "./period";
import { type ProgressFlag, type Status } from "./progress";
import { outlierScore, robustScore } from "./robust-score";

/** The value of one ended period by itself; null when nothing is reported. */
export type WatchedValue = {
  readonly period: Period;
  readonly value: Decimal | null;
  readonly breaks: boolean;
  /** A value was to come: not where every cell is without object. */
  readonly isOwed: boolean;
};
export type WatchedIndicator = {
  readonly code: string;
  readonly direction: Direction;
  readonly status: Status;
  readonly flags: readonly ProgressFlag[];
  readonly shown: Decimal | null;
  readonly expectedProgress: Decimal | null;
  readonly baseline: Decimal | null;
  readonly current: Decimal | null;
  /** In order, up to the period looked at. */
  readonly history: readonly WatchedValue[];
  /** Changes of a target since the period before. */
  readonly targetRevisions: readonly { readonly period: Period; readonly before: Decimal; readonly after: Decimal }[];
};

/** Falling: this many values in a row, each worse than the one before. */
const fallingRun = 3;
/** Not updated: this many ended periods in a row without a value, after one that had it. */
const silentRun = 2;

export const alertsOfIndicator = (indicator: WatchedIndicator): Alert[] => [
  ...offTrack(indicator),
  ...worseThanBaseline(indicator),
  ...falling(indicator),
  ...outlier(indicator),
  ...notUpdated(indicator),
  ...indicator.targetRevisions.map(({ period, before, after }): Alert => ({
    kind: "targetRevised",
    subject: indicator.code,
    detail: { period, before: toFigure(before), after: toFigure(after) },
  })),
];

function offTrack({ code, status, shown, expectedProgress }: WatchedIndicator): Alert[] {
  if (status !== "offTrack" || shown === null || expectedProgress === null) return [];
  const detail = { progress: toFigure(shown), expected: toFigure(expectedProgress) };
  return [{ kind: "offTrack", subject: code, detail }];
}

function worseThanBaseline({ code, flags, current, baseline }: WatchedIndicator): Alert[] {
  if (!flags.includes("worseThanBaseline") || current === null || baseline === null) return [];
  const detail = { current: toFigure(current), baseline: toFigure(baseline) };
  return [{ kind: "worseThanBaseline", subject: code, detail }];
}

/** Nothing falls across a break, nor where the aim is to stay. */
function falling({ code, direction, history }: WatchedIndicator): Alert[] {
  if (direction === "maintain") return [];
  const run = history.slice(-fallingRun);
  const values = run.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = run;
  const latest = values.at(-1);
  const start = values[0];
  if (values.length < fallingRun || first === undefined || latest === undefined || start === undefined) return [];
  if (run.slice(1).some(({ breaks }) => breaks)) return [];
  const isWorse = (value: Decimal, before: Decimal): boolean =>
    direction === "increase" ? value.lessThan(before) : value.greaterThan(before);
  if (!values.every((value, index) => index === 0 || isWorse(value, values[index - 1] ?? value))) return [];
  const detail = { from: first.period, before: toFigure(start), value: toFigure(latest) };
  return [{ kind: "falling", subject: code, detail }];
}

/** The latest period's own value against those before it, back to the last break: nothing is compared across one. */
function outlier({ code, history }: WatchedIndicator): Alert[] {
  const comparable = history.slice(
    Math.max(
      0,
      history.findLastIndex(({ breaks }) => breaks),
    ),
  );
  const latest = comparable.at(-1);
  const earlier = comparable.slice(0, -1).flatMap(({ value }) => (value === null ? [] : [value]));
  if (latest === undefined || latest.value === null) return [];
  const found = robustScore(earlier, latest.value);
  if (found === null || !found.score.greaterThan(outlierScore)) return [];
  const figures = { value: toFigure(latest.value), median: toFigure(found.median), score: toFigure(found.score) };
  return [{ kind: "outlier", subject: code, detail: { period: latest.period, ...figures, values: earlier.length } }];
}

function notUpdated({ code, history: all }: WatchedIndicator): Alert[] {
  const history = all.filter(({ isOwed }) => isOwed);
  const index = history.findLastIndex(({ value }) => value !== null);
  const since = history[index];
  const silent = history.length - 1 - index;
  if (since === undefined || silent < silentRun) return [];
  return [{ kind: "notUpdated", subject: code, detail: { since: since.period, periods: silent } }];
}
