import { Decimal } from "@/lib/domain/decimal";
import { parsePeriod, shiftPeriod } from "@/lib/domain/period";
import type { ReportCell, ReportCellContent, ReportIndicator, ReportProgress } from "@/lib/domain/report";

export const nothing: ReportProgress = {
  baseline: null,
  target: null,
  targetPeriod: null,
  current: null,
  raw: null,
  shown: null,
  flags: [],
  missing: ["target"],
  reason: null,
  expected: null,
  expectedProgress: null,
  status: "unknown",
  percentOfTarget: null,
  trend: "unknown",
  landing: { reason: "targetMissing" },
};

/** Quarters from `first` on; a null is missing; the expected line runs straight from `from` to `to` over `length`. */
export function trajectory(
  first: string,
  values: readonly (string | null)[],
  line: { readonly from: string; readonly to: string; readonly length: number },
  breakAt?: number,
): ReportIndicator["trajectory"] {
  const start = parsePeriod(first);
  if (start === null) throw new Error(`${first} is no period`);
  const step = new Decimal(line.to).minus(line.from).div(line.length);
  return Array.from({ length: line.length + 1 }, (_, index) => {
    const value = values[index] ?? null;
    return {
      period: shiftPeriod(start, index),
      value,
      expected: new Decimal(line.from).plus(step.times(index)).toString(),
      state: value !== null ? "complete" : index < values.length ? "missing" : "notDue",
      break: index === breakAt,
    } as const;
  });
}

export const point = (
  value: string | null,
  rest: Partial<ReportIndicator["point"]> = {},
): ReportIndicator["point"] => ({
  period: "2026-Q2",
  value,
  gross: null,
  numerator: null,
  denominator: null,
  reason: null,
  mark: null,
  state: value === null ? "missing" : "complete",
  reported: value === null ? 0 : 8,
  expected: 8,
  provisional: false,
  break: false,
  ...rest,
});

export const formula = {
  kind: "amount",
  overTime: "sum",
  overSeries: "sum",
  scale: "1",
  direction: "increase",
  frequency: "quarter",
  cumulative: false,
} as const;

export const cell = (period: string, content: ReportCellContent & Pick<ReportCell, "comment">): ReportCell => ({
  series: "RH-POSTES/RH/MJ",
  department: "RH",
  ministry: "MJ",
  project: null,
  period,
  ...content,
});
