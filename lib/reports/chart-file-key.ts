import type { ChartModel } from "@/lib/domain/chart";

import { xmlText } from "./xml-text";
import { margin, width, type Block } from "./chart-file-block";
import { ink, path, type ChartText } from "./chart-ink";

const line = (look: string): string => path("M0 -4h26", look);

const signs = {
  actual: `${line(`stroke="${ink.actual}" stroke-width="3"`)}<circle cx="13" cy="-4" r="4" fill="${ink.actual}"/>`,
  expected: line(`stroke="${ink.expected}" stroke-width="2" stroke-dasharray="6 4"`),
  forecast: `<path d="M0 -4L26 -10V2Z" fill="${ink.band}" stroke="${ink.edge}" stroke-width="0.8"/>${line(
    `stroke="${ink.actual}" stroke-width="2" stroke-dasharray="0.1 5" stroke-linecap="round"`,
  )}`,
  target: `<path d="M13 -11l7 7-7 7-7-7z" fill="#ffffff" stroke="${ink.title}" stroke-width="2"/>`,
  missing: path("M9 -8l8 8m0 -8l-8 8", `stroke="${ink.missing}" stroke-width="2.4"`),
} as const;
type Sign = keyof typeof signs;

function drawn({ rows, landing, path: expected, target }: ChartModel): Sign[] {
  const there: Readonly<Record<Sign, boolean>> = {
    actual: true,
    expected: expected.length > 1,
    forecast: landing !== null,
    target: target !== null,
    missing: rows.some(({ mark }) => mark === "missing"),
  };
  return (["actual", "expected", "forecast", "target", "missing"] as const).filter((sign) => there[sign]);
}

const columns = 2;
const rowHeight = 20;

/** What the signs of a chart mean, those that are drawn. */
export function chartFileKey(chart: ChartModel, { words }: ChartText): Block {
  const shown = drawn(chart);
  const place = (y: number, index: number): string => {
    const x = margin + ((index % columns) * (width - 2 * margin)) / columns;
    return `translate(${x} ${y + 18 + Math.floor(index / columns) * rowHeight})`;
  };
  const item = (sign: Sign, at: string): string =>
    `<g transform="${at}">${signs[sign]}<text x="34" font-size="12">${xmlText(words(`chart.key.${sign}`))}</text></g>`;
  return {
    height: Math.ceil(shown.length / columns) * rowHeight + 12,
    draw: (y) => shown.map((sign, index) => item(sign, place(y, index))).join(""),
  };
}
