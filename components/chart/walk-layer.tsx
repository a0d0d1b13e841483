"use client";

import { DefaultZIndexes, ZIndexLayer } from "recharts";

import type { ChartRow } from "@/lib/domain/chart";

import { usePlace } from "./chart-place";

/** Where the keyboard stands on a chart: a line at the period, a ring at its value. */
export function WalkLayer({ row }: { readonly row: ChartRow | null }) {
  const place = usePlace();
  if (place === null || row === null) return null;
  const x = place.x(row.x);
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter + 2}>
      <path className="tj-chart__here" d={`M${x} ${place.top}V${place.bottom}`} />
      {row.value !== null && <circle className="tj-chart__ring" cx={x} cy={place.y(row.value)} r={7} />}
    </ZIndexLayer>
  );
}
