import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import type { DefinitionFacts } from "@/lib/domain/indicator-facts";

import type { ChartPicture } from "./chart-ink";

type Formula = Pick<DefinitionFacts, "kind" | "overTime" | "decimals">;

/** The chart of a screen as the report's drawing takes it: the same periods, values, expected line and forecast. */
export function pictureOf({ rows, path, current, target, landing }: ChartModel, formula: Formula): ChartPicture {
  const last = rows.at(-1);
  return {
    decimals: formula.decimals,
    formula,
    point: {
      period: current?.period ?? last?.period ?? "",
      value: current?.value ?? null,
      provisional: current?.isProvisional ?? false,
    },
    progress: {
      target: target?.value ?? null,
      targetPeriod: target?.period ?? null,
      expected: current?.expected ?? null,
      landing: landing === null ? { reason: "insufficientData" } : { ...landing, reachedOn: null, pastError: null },
    },
    trajectory: [
      ...rows.map(pointOf),
      // What is expected beyond the last row runs straight from target to target.
      ...path
        .filter(({ x }) => x > (last?.x ?? 0))
        .map(({ period, value }) => ({ period, value: null, expected: value, state: "notDue", break: false }) as const),
    ],
  };
}

const pointOf = ({ period, value, expected, mark, breaks }: ChartRow): ChartPicture["trajectory"][number] => ({
  period,
  value,
  expected,
  mark,
  break: breaks,
  state: value !== null ? "complete" : mark === "notDue" || mark === "notApplicable" ? mark : "missing",
});
