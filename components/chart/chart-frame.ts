import { periodAt, type ChartModel } from "@/lib/domain/chart";

const narrow = 480;
export const isNarrow = (width: number): boolean => width < narrow;

/** Room for the labels written at the right edge, and for the words over a break. */
export const marginOf = (width: number) => ({ top: 44, right: isNarrow(width) ? 96 : 128, bottom: 8, left: 0 });

/** One tick per year, from the first row on; every second year where there is little room or many years. */
export function yearTicks(model: ChartModel, width: number): number[] {
  const years = Math.max(1, model.lastX / model.perYear);
  const room = Math.max(1, Math.floor((width - 180) / 72));
  const step = model.perYear * Math.max(isNarrow(width) ? 2 : 1, Math.ceil(years / room));
  return Array.from({ length: Math.floor(model.lastX / step) + 1 }, (_, index) => index * step);
}

export const periodOfTick = (model: ChartModel, x: number): string => periodAt(model, Math.round(x));
