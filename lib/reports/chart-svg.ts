import { line } from "d3-shape";

import { formatNumber, formatPeriodShort } from "@/lib/messages/format";

import { xmlText } from "./xml-text";
import { at, ink, path, type ChartPicture, type ChartText } from "./chart-ink";
import { edgeLabels } from "./chart-labels";
import { chartLayout, top, type ChartLayout, type ChartSize } from "./chart-layout";

/** The trajectory as an SVG picture, always the same for the same model; null when there is nothing to draw. */
export function chartSvg(indicator: ChartPicture, size: ChartSize, by: ChartText): string | null {
  const layout = chartLayout(indicator, size);
  if (layout === null) return null;
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${by.font}" font-size="7.5" fill="${ink.expected}">`,
    ...chartParts(indicator, layout, by),
    "</svg>",
  ].join("");
}

/** The drawing itself, in the units of its layout. */
export const chartParts = (picture: ChartPicture, layout: ChartLayout, by: ChartText): string[] => [
  ...axes(layout, by),
  ...forecast(picture, layout),
  ...expectedLine(picture, layout),
  ...breaks(picture, layout, by),
  ...actualLine(picture, layout),
  ...absences(picture, layout),
  ...lastPoint(picture, layout, by),
  ...edgeLabels(picture, layout, by),
];

function axes(
  { x, y, yTicks, yTickDecimals, xTicks, bottom, left, right }: ChartLayout,
  { lang }: ChartText,
): string[] {
  const rows = yTicks.map(
    (tick) =>
      path(`M${left} ${at(y(tick))}H${right}`, `stroke="${ink.grid}" stroke-width="0.6"`) +
      `<text x="${left - 5}" y="${at(y(tick) + 2.6)}" text-anchor="end">${formatNumber(String(tick), yTickDecimals, lang)}</text>`,
  );
  const ticks = xTicks.map(
    (period) =>
      path(`M${at(x(period))} ${bottom}v3`, `stroke="${ink.expected}" stroke-width="0.6"`) +
      `<text x="${at(x(period))}" y="${bottom + 12}" text-anchor="middle">${xmlText(formatPeriodShort(period, lang))}</text>`,
  );
  return [...rows, path(`M${left} ${bottom}H${right}`, `stroke="${ink.expected}" stroke-width="0.8"`), ...ticks];
}

type Drawn = { readonly period: string; readonly value: string };
const route = ({ x, y }: ChartLayout, points: readonly Drawn[]): string =>
  line<Drawn>()
    .x(({ period }) => x(period))
    .y(({ value }) => y(value))
    .digits(1)(points) ?? "";

/** Runs of points that may be joined: never across an absent value, nor into a new definition. */
function runs(trajectory: ChartPicture["trajectory"], of: "value" | "expected"): Drawn[][] {
  const found: Drawn[][] = [[]];
  for (const point of trajectory) {
    const value = point[of];
    if (value === null || (of === "value" && point.break)) found.push([]);
    if (value !== null) found.at(-1)?.push({ period: point.period, value });
  }
  return found.filter((run) => run.length > 0);
}

const expectedLine = ({ trajectory }: ChartPicture, layout: ChartLayout): string[] =>
  runs(trajectory, "expected").map((run) =>
    path(route(layout, run), `stroke="${ink.expected}" stroke-width="1" stroke-dasharray="4 3"`),
  );

const actualLine = ({ trajectory }: ChartPicture, layout: ChartLayout): string[] =>
  runs(trajectory, "value").flatMap((run) => [
    path(route(layout, run), `stroke="${ink.actual}" stroke-width="1.6" stroke-linejoin="round"`),
    ...run.map(
      ({ period, value }) =>
        `<circle cx="${at(layout.x(period))}" cy="${at(layout.y(value))}" r="1.7" fill="${ink.actual}"/>`,
    ),
  ]);

/** A missing value is a cross on the axis, one that was given as a mark a dash: the line never bridges them. */
const absences = ({ trajectory }: ChartPicture, { x, bottom }: ChartLayout): string[] =>
  trajectory
    .filter(({ value, state }) => value === null && state !== "notDue")
    .map(({ period, state, mark = state === "notApplicable" ? state : null }) =>
      mark !== null && mark !== "missing"
        ? path(`M${at(x(period) - 3)} ${bottom - 4}h6`, `stroke="${ink.expected}" stroke-width="1.2"`)
        : path(`M${at(x(period) - 2.5)} ${bottom - 7}l5 5m0 -5l-5 5`, `stroke="${ink.missing}" stroke-width="1.3"`),
    );

/** The forecast starts where the known values end. */
function forecast({ trajectory, progress }: ChartPicture, { x, y }: ChartLayout): string[] {
  const from = trajectory.findLast(({ value }) => value !== null);
  if ("reason" in progress.landing || progress.targetPeriod === null || !from || from.value === null) return [];
  const { value, low, high } = progress.landing;
  const start = `M${at(x(from.period))} ${at(y(from.value))}`;
  const end = x(progress.targetPeriod);
  if (end <= x(from.period)) return [];
  return [
    `<path d="${start}L${at(end)} ${at(y(high))}V${at(y(low))}Z" fill="${ink.band}" stroke="${ink.edge}" stroke-width="0.4"/>`,
    path(
      `${start}L${at(end)} ${at(y(value))}`,
      `stroke="${ink.actual}" stroke-width="1.2" stroke-dasharray="0.1 2.6" stroke-linecap="round"`,
    ),
  ];
}

/** A new definition: dotted line, two strokes on the axis, and the words. */
const breaks = ({ trajectory }: ChartPicture, { x, bottom }: ChartLayout, { words, lang }: ChartText): string[] =>
  trajectory.flatMap((point, index) => {
    const before = trajectory[index - 1];
    if (!point.break || !before) return [];
    const middle = (x(before.period) + x(point.period)) / 2;
    return [
      path(`M${at(middle)} ${top - 6}V${bottom}`, `stroke="${ink.title}" stroke-width="0.7" stroke-dasharray="0.8 2"`),
      path(
        `M${at(middle - 3)} ${bottom + 2.5}l2.2 -5M${at(middle + 0.8)} ${bottom + 2.5}l2.2 -5`,
        `stroke="${ink.title}" stroke-width="1"`,
      ),
      `<text x="${at(middle + 4)}" y="${top - 2}" fill="${ink.title}">${xmlText(`${words("chart.break")}, ${formatPeriodShort(point.period, lang)}`)}</text>`,
    ];
  });

/** The report's own point, with its value: hollow when provisional. */
function lastPoint({ point, decimals, progress }: ChartPicture, layout: ChartLayout, { lang }: ChartText): string[] {
  if (point.value === null) return [];
  const [cx, cy] = [layout.x(point.period), layout.y(point.value)];
  const isAbove = progress.expected === null || Number(point.value) >= Number(progress.expected);
  const labelY = isAbove ? Math.max(cy - 6, 8) : Math.min(cy + 10.5, layout.bottom - 3);
  // Below a rising line the room is at the right.
  const [labelX, anchor] = isAbove ? [cx, "middle"] : [cx + 3, "start"];
  return [
    `<circle cx="${at(cx)}" cy="${at(cy)}" r="3" fill="${point.provisional ? "#ffffff" : ink.actual}" stroke="${ink.actual}" stroke-width="1.5"/>`,
    `<text x="${at(labelX)}" y="${at(labelY)}" text-anchor="${anchor}" font-weight="700" font-size="8.5" fill="${ink.title}" stroke="#ffffff" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">${formatNumber(point.value, decimals, lang)}</text>`,
  ];
}
