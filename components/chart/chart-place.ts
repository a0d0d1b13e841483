"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";

/** Where things are drawn, in pixels. */
export type Place = {
  readonly x: (at: number) => number;
  /** Decimals become floats here, for drawing, and nowhere before. */
  readonly y: (value: string) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Null until the chart knows its scales. */
export function usePlace(): Place | null {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const area = usePlotArea();
  if (xScale === undefined || yScale === undefined || area === undefined) return null;
  const number = (placed: unknown) => (typeof placed === "number" ? placed : Number.NaN);
  return {
    x: (at) => number(xScale(at)),
    y: (value) => number(yScale(Number(value))),
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  };
}
