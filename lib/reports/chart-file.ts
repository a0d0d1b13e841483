import type { ChartModel } from "@/lib/domain/chart";

import { xmlHead, xmlText } from "./xml-text";
import { barsHeight, flowBars } from "./chart-bars";
import { enlarged, lines, size, stacked, width } from "./chart-file-block";
import { chartFileKey } from "./chart-file-key";
import { ink, type ChartPicture, type ChartText } from "./chart-ink";
import { chartLayout } from "./chart-layout";
import { chartParts } from "./chart-svg";

export type ChartFileText = {
  readonly title: string;
  /** Unit, and what the chart is of. */
  readonly subtitle: string;
  /** The chart in sentences, for who does not see it. */
  readonly description: string;
  /** Over the bars. */
  readonly flowTitle: string;
  /** Source, period, day of the knowledge, what is provisional or made up: each begins a line. */
  readonly notes: readonly string[];
};

/**
 * A chart as a file that stands alone: title, description, drawing, key, where it comes from. Colours are values, on
 * white; one hue, so that it reads the same in grey. Null when there is nothing to draw.
 */
export function chartFile(chart: ChartModel, picture: ChartPicture, text: ChartFileText, by: ChartText): string | null {
  const layout = chartLayout(picture, size);
  if (layout === null) return null;
  const look = `font-size="7.5" fill="${ink.expected}"`;
  const bars = chart.hasFlow ? flowBars(chart.rows, layout, by.lang) : [];
  const { body, height } = stacked([
    ...lines(text.title, { height: 28, size: 20, most: 62, isStrong: true }),
    ...lines(text.subtitle, { height: 22, size: 14, most: 100 }),
    enlarged(chartParts(picture, layout, by).join(""), size.height, look),
    ...(bars.length === 0 ? [] : lines(text.flowTitle, { height: 26, size: 14, most: 100, isStrong: true })),
    ...(bars.length === 0 ? [] : [enlarged(bars.join(""), barsHeight, look)]),
    chartFileKey(chart, by),
    ...text.notes.flatMap((note) => lines(note, { height: 18, size: 12, most: 118 })),
  ]);
  return [
    xmlHead,
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" lang="${by.lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xmlText(by.font)}" fill="${ink.expected}">`,
    `<title id="title">${xmlText(text.title)}</title><desc id="desc">${xmlText(text.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    body,
    "</svg>\n",
  ].join("");
}
