import { scaleLinear } from "d3-scale";

import type { ChartRow } from "@/lib/domain/chart";
import { formatNumber } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { at, ink, path } from "./chart-ink";
import type { ChartLayout } from "./chart-layout";

export const barsHeight = 56;
const [top, bottom] = [6, barsHeight - 4];

/** What came in each period, under a cumulated line and on its x; a provisional bar is hollow, a zero a line. */
export function flowBars(rows: readonly ChartRow[], layout: ChartLayout, lang: Lang): string[] {
  const flows = rows.flatMap(({ period, flow, isProvisional }) =>
    flow === null ? [] : [{ period, flow, isProvisional, size: Number(flow) }],
  );
  if (flows.length === 0) return [];
  const sizes = flows.map(({ size }) => size);
  const y = scaleLinear([Math.min(0, ...sizes), Math.max(1, ...sizes)], [bottom, top]).nice(2);
  const width = Math.max(1.5, Math.min(9, (layout.right - layout.left) / (flows.length + 8)));
  const axis = y
    .ticks(2)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        path(`M${layout.left} ${at(y(tick))}H${layout.right}`, `stroke="${ink.grid}" stroke-width="0.6"`) +
        `<text x="${layout.left - 5}" y="${at(y(tick) + 2.6)}" text-anchor="end">${formatNumber(tick, 0, lang)}</text>`,
    );
  const bars = flows.map(({ period, size, isProvisional }) => {
    const [from, to] = [Math.min(y(size), y(0)), Math.max(y(size), y(0))];
    const height = Math.max(to - from, 0.8);
    const look = isProvisional ? `fill="#ffffff" stroke="${ink.actual}" stroke-width="0.8"` : `fill="${ink.actual}"`;
    return `<rect x="${at(layout.x(period) - width / 2)}" y="${at(to - height)}" width="${at(width)}" height="${at(height)}" ${look}/>`;
  });
  return [...axis, ...bars];
}
