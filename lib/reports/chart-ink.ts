import type { EmptyMark } from "@/lib/domain/cell";
import type { ReportIndicator, ReportPoint, ReportProgress, ReportTrajectoryPoint } from "@/lib/domain/report";
import type { Lang } from "@/lib/messages/lang";

import type { Words } from "./words";

/** One hue; grey and dashes carry the rest, so that a black and white print reads the same. */
export const ink = {
  actual: "#000091",
  expected: "#666666",
  band: "#e3e3fd",
  edge: "#8585f6",
  title: "#161616",
  grid: "#dddddd",
  missing: "#b34000",
} as const;

/** What the picture of a trajectory is drawn from: an indicator of a report, or one as its screen shows it. */
export type ChartPicture = Pick<ReportIndicator, "decimals"> & {
  readonly formula: Pick<ReportIndicator["formula"], "kind" | "overTime">;
  readonly point: Pick<ReportPoint, "period" | "value" | "provisional">;
  readonly progress: Pick<ReportProgress, "target" | "targetPeriod" | "expected" | "landing">;
  /** The mark of a period without value, where more is known than its state. */
  readonly trajectory: readonly (ReportTrajectoryPoint & { readonly mark?: EmptyMark | null })[];
};

export type ChartText = { readonly words: Words; readonly lang: Lang; readonly font: string };

/** A coordinate as written in the picture: a tenth of a point is finer than any print. */
export const at = (coordinate: number): string => coordinate.toFixed(1);

export const path = (d: string, attributes: string): string => `<path d="${d}" fill="none" ${attributes}/>`;
