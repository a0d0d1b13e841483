"use client";

import { useLocale } from "next-intl";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis, type BarShapeProps } from "recharts";

import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { axisWidth, isNarrow, marginOf, periodOfTick, tickLabels, yearTicks } from "./chart-frame";

type Props = {
  readonly model: ChartModel;
  /** Of the line above, which is given the same room. */
  readonly decimals: number;
  readonly title: string;
  readonly description: string;
  readonly width: number;
};

const flowOf = (row: ChartRow) => (row.flow === null ? null : Number(row.flow));
const isRow = (value: unknown): value is ChartRow => typeof value === "object" && value !== null && "flow" in value;

/** A provisional bar is hollow; a zero is a line, not nothing. */
function FlowShape({ x, y, width, height, payload }: BarShapeProps) {
  if (!isRow(payload) || payload.flow === null) return null;
  const className = payload.isProvisional ? "tj-chart__bar tj-chart__bar--provisional" : "tj-chart__bar";
  return (
    <rect x={x} y={y - (height === 0 ? 2 : 0)} width={width} height={height === 0 ? 2 : height} className={className} />
  );
}

/** The bars as they are drawn for a width; the browser fetches them once the page stands. */
export default function FlowDrawing({ model, decimals, title, description, width }: Props) {
  const lang = toLang(useLocale());
  return (
    <BarChart
      data={[...model.rows]}
      width={width}
      height={112}
      margin={{ ...marginOf(model, decimals, width, lang), top: 8 }}
      barSize={Math.max(3, Math.floor((width - (isNarrow(width) ? 150 : 190)) / (model.lastX + 1)) - 4)}
      title={title}
      desc={description}
      role="img"
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} syncWithTicks className="tj-chart__grid" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, model.lastX]}
        ticks={yearTicks(model, width)}
        tickFormatter={(x: number) => formatPeriodShort(periodOfTick(model, x), lang)}
        interval={0}
        className="tj-chart__axis"
      />
      <YAxis
        tickCount={3}
        tickFormatter={(value: number) => formatNumber(value, 0, lang)}
        axisLine={false}
        tickLine={false}
        width={axisWidth(tickLabels(model, lang))}
        className="tj-chart__axis"
      />
      <Bar dataKey={flowOf} isAnimationActive={false} shape={FlowShape} />
    </BarChart>
  );
}
