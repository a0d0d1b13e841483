import { scaleLinear } from "d3-scale";

import { parsePeriod, shiftPeriod, standing, type Period } from "@/lib/domain/period";

import type { ChartPicture } from "./chart-ink";

export type ChartSize = { readonly width: number; readonly height: number };
export const top = 14;
const margin = { right: 92, bottom: 18 };
const digitWidth = 4.4;
const mostTickDecimals = 6;

/** Where things stand on the chart: the only floats of a report, none of which is printed. */
export type ChartLayout = ChartSize & {
  readonly x: (period: string) => number;
  readonly y: (value: string | number) => number;
  readonly yTicks: readonly number[];
  readonly yTickDecimals: number;
  readonly xTicks: readonly Period[];
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly startsAtZero: boolean;
};

/** Null when there is nothing to draw: no period, or neither a value nor an expected one. */
export function chartLayout(indicator: ChartPicture, { width, height }: ChartSize): ChartLayout | null {
  const periods = periodsOf(indicator);
  const values = valuesOf(indicator);
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined || !hasCurve(indicator)) return null;
  const bottom = height - margin.bottom;
  const right = width - margin.right;
  const y = scaleLinear(valueDomain(values, startsFromZero(indicator)), [bottom, top]).nice(3);
  const yTicks = y.ticks(3);
  const yTickDecimals = Math.max(0, ...yTicks.map(decimalsOf));
  const left = 14 + digitWidth * Math.max(...yTicks.map((tick) => groupedLength(tick, yTickDecimals)));
  const x = scaleLinear([standing(first), Math.max(standing(last), standing(first) + 1)], [left, right]);
  return {
    width,
    height,
    bottom,
    left,
    right,
    x: (period) => x(standing(parsePeriod(period) ?? first)),
    y: (value) => y(Number(value)),
    yTicks,
    yTickDecimals,
    xTicks: yearTicks(first, last),
    startsAtZero: y.domain()[0] === 0,
  };
}

const decimalsOf = (tick: number): number => Math.min(mostTickDecimals, String(tick).split(".")[1]?.length ?? 0);
const groupedLength = (tick: number, decimals: number): number => {
  const whole = Math.trunc(Math.abs(tick)).toFixed(0).length;
  return whole + Math.floor((whole - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + (tick < 0 ? 1 : 0);
};

/** From the first known period to the target's: the distance left must show. In order. */
function periodsOf({ trajectory, progress }: ChartPicture): Period[] {
  const codes = trajectory.map(({ period }) => period);
  if (progress.targetPeriod !== null) codes.push(progress.targetPeriod);
  return codes
    .map(parsePeriod)
    .filter((period) => period !== null)
    .sort((a, b) => standing(a) - standing(b));
}

function valuesOf({ trajectory, progress }: ChartPicture): number[] {
  const { landing, target, targetPeriod } = progress;
  const forecast = "reason" in landing || targetPeriod === null ? [] : [landing.value, landing.low, landing.high];
  return [...trajectory.flatMap(({ value, expected }) => [value, expected]), target, ...forecast]
    .filter((value) => value !== null)
    .map(Number);
}

const hasCurve = ({ trajectory }: ChartPicture): boolean =>
  trajectory.some(({ value, expected }) => value !== null || expected !== null);

/** A sum is read against nothing; a rate or a duration is not. */
const startsFromZero = ({ formula }: ChartPicture): boolean => formula.kind === "amount" && formula.overTime === "sum";

function valueDomain(values: readonly number[], fromZero: boolean): [low: number, high: number] {
  const low = Math.min(...values, ...(fromZero ? [0] : []));
  const high = Math.max(...values, ...(fromZero ? [0] : []));
  return low === high ? [Math.min(low - 1, 0), high + 1] : [low, high];
}

const mostYears = 7;

/** The last period of each year, of every second or third one where many would run together; else both ends. */
function yearTicks(first: Period, last: Period): Period[] {
  const ends: Period[] = [];
  for (let at = first; standing(at) <= standing(last); at = shiftPeriod(at, 1)) {
    if (standing(at) % 12 === 11) ends.push(at);
  }
  const step = Math.ceil(ends.length / mostYears);
  return ends.length < 2 ? [first, last] : ends.filter((_, index) => (ends.length - 1 - index) % step === 0);
}
