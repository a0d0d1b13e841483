import { formatNumber } from "@/lib/messages/format";

import { xmlText } from "./xml-text";
import { at, ink, type ChartPicture, type ChartText } from "./chart-ink";
import type { ChartLayout } from "./chart-layout";

type Label = { readonly y: number; readonly text: string; readonly strong: boolean };

const lineHeight = 10;

/** The target's diamond, and the words at the right edge: kept apart, each as near its height as the others let it. */
export function edgeLabels(indicator: ChartPicture, layout: ChartLayout, { words, lang }: ChartText): string[] {
  const { target, targetPeriod, landing } = indicator.progress;
  if (target === null || targetPeriod === null) return [];
  const shown = (value: string): string => formatNumber(value, indicator.decimals, lang);
  const labels: Label[] = [
    { y: layout.y(target), text: words("chart.target", { value: shown(target) }), strong: true },
  ];
  if (!("reason" in landing)) {
    labels.push({
      y: layout.y(landing.value),
      text: words("chart.forecast", { value: shown(landing.value) }),
      strong: false,
    });
  }
  const x = layout.x(targetPeriod);
  return [diamond(x, layout.y(target)), ...spread(labels, layout).map((label) => labelText(label, x))];
}

const diamond = (x: number, y: number): string =>
  `<path d="M${at(x)} ${at(y - 4.5)}l4.5 4.5 -4.5 4.5 -4.5 -4.5z" fill="#ffffff" stroke="${ink.title}" stroke-width="1.2"/>`;

function spread(labels: readonly Label[], { bottom }: ChartLayout): Label[] {
  let free = -Infinity;
  const placed = [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + lineHeight;
      return { ...label, y };
    });
  const overflow = Math.max(0, (placed.at(-1)?.y ?? 0) - bottom);
  return placed.map((label) => ({ ...label, y: label.y - overflow }));
}

const labelText = ({ y, text, strong }: Label, x: number): string =>
  `<text x="${at(x + 9)}" y="${at(y + 2.8)}" font-size="8" fill="${ink.title}"${strong ? ' font-weight="700"' : ""}>${xmlText(text)}</text>`;
