import { periodAt, type ChartModel } from "@/lib/domain/chart";
import { formatNumber } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

const narrow = 480;
export const isNarrow = (width: number): boolean => width < narrow;

const letterWidth = 6.4;
/** The words of the labels at the right edge, less their figures. */
const edgeWords = {
  fr: { forecast: "Prévu ", between: "entre  et " },
  en: { forecast: "Forecast ", between: "between  and " },
} as const;

/** Room for the labels written at the right edge, and for the words over a break. */
export function marginOf({ target, landing }: ChartModel, decimals: number, width: number, lang: Lang) {
  const length = (value: string): number => formatNumber(value, decimals, lang).length;
  const words = edgeWords[lang].forecast.length + Math.max(length(target?.value ?? "0"), length(landing?.value ?? "0"));
  const interval = landing === null ? 0 : edgeWords[lang].between.length + length(landing.low) + length(landing.high);
  const least = isNarrow(width) ? 96 : 128;
  const right = 16 + letterWidth * Math.max(1.15 * words, isNarrow(width) ? 0 : interval);
  return { top: 44, right: Math.max(least, Math.min(Math.ceil(right), width / 2.5)), bottom: 8, left: 0 };
}

const digitWidth = 7;
const fewest = 3;

/** Room for the longest label of the vertical axis; the bars under a line take the same, to keep its x. */
export const axisWidth = (labels: readonly string[]): number =>
  12 + digitWidth * Math.max(fewest, ...labels.map((label) => label.length));

/** The vertical axis's lines in words: as many decimals as their step needs. */
export function tickLabels({ axis: { ticks } }: ChartModel, lang: Lang): string[] {
  const decimals = Math.max(0, ...ticks.map((tick) => tick.split(".")[1]?.length ?? 0));
  return ticks.map((tick) => formatNumber(tick, decimals, lang));
}

/** One tick per year, from the first row on; every second year where there is little room or many years. */
export function yearTicks(model: ChartModel, width: number): number[] {
  const years = Math.max(1, model.lastX / model.perYear);
  const room = Math.max(1, Math.floor((width - 150) / 64));
  const step = model.perYear * Math.max(isNarrow(width) ? 2 : 1, Math.ceil(years / room));
  return Array.from({ length: Math.floor(model.lastX / step) + 1 }, (_, index) => index * step);
}

export const periodOfTick = (model: ChartModel, x: number): string => periodAt(model, Math.round(x));
