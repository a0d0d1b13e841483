import type { Lang } from "@/lib/messages/lang";

import type { Words } from "./words";

/** One hue; grey and dashes carry the rest, so that a black and white print reads the same. */
export const ink = {
  actual: "#000091",
  expected: "#666666",
  band: "#e3e3fd",
  title: "#161616",
  grid: "#dddddd",
  missing: "#b34000",
} as const;

export type ChartText = { readonly words: Words; readonly lang: Lang; readonly font: string };

/** A coordinate as written in the picture: a tenth of a point is finer than any print. */
export const at = (coordinate: number): string => coordinate.toFixed(1);

export const path = (d: string, attributes: string): string => `<path d="${d}" fill="none" ${attributes}/>`;
