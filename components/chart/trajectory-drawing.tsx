"use client";

import { useLocale } from "next-intl";
import { CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";

import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { BackdropLayer } from "./backdrop-layer";
import { axisWidth, isNarrow, marginOf, periodOfTick, tickLabels, yearTicks } from "./chart-frame";
import { ChartTooltip } from "./chart-tooltip";
import { LabelLayer } from "./label-layer";
import { WalkLayer } from "./walk-layer";

type Props = {
  readonly model: ChartModel;
  readonly decimals: number;
  readonly title: string;
  readonly desc: string;
  readonly width: number;
  readonly row: ChartRow | null;
};

const valueIn = (run: number) => (row: ChartRow) => (row.run === run ? Number(row.value) : null);

/** The chart as it is drawn for a width; the browser fetches it once the page stands. */
export default function TrajectoryDrawing({ model, decimals, width, title, desc, row }: Props) {
  const lang = toLang(useLocale());
  const labels = tickLabels(model, lang);
  const runs = [...new Set(model.rows.map(({ run }) => run).filter((run) => run !== null))];
  const narrow = isNarrow(width);
  const dot = narrow ? false : { r: 2.6, className: "tj-chart__dot" };
  return (
    <ComposedChart
      data={[...model.rows]}
      width={width}
      height={narrow ? 248 : 286}
      margin={marginOf(model, decimals, width, lang)}
      title={title}
      desc={desc}
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
        type="number"
        domain={[Number(model.axis.low), Number(model.axis.high)]}
        ticks={model.axis.ticks.map(Number)}
        tickFormatter={(_value, index) => labels[index] ?? ""}
        axisLine={false}
        tickLine={false}
        interval={0}
        width={axisWidth(labels)}
        className="tj-chart__axis"
      />
      <BackdropLayer model={model} />
      {runs.map((run) => (
        <Line
          key={run}
          dataKey={valueIn(run)}
          dot={dot}
          activeDot={{ r: 4.5, className: "tj-chart__dot" }}
          isAnimationActive={false}
          className="tj-chart__line"
          legendType="none"
        />
      ))}
      <LabelLayer model={model} decimals={decimals} isNarrow={narrow} />
      <WalkLayer row={row} />
      <Tooltip content={<ChartTooltip decimals={decimals} />} isAnimationActive={false} cursor={false} />
    </ComposedChart>
  );
}
