"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import { Disclosure } from "@/components/ui/disclosure";
import type { ChartModel } from "@/lib/domain/chart";
import { toLang } from "@/lib/messages/lang";

import { ChartKey } from "./chart-key";
import { describeTrajectory } from "./describe-trajectory";
import { FlowBars } from "./flow-bars";
import { TrajectoryChart } from "./trajectory-chart";
import { TrajectoryTable, type ChartWhy } from "./trajectory-table";

export type TrajectoryProps = {
  /** The chart as text, which costs a tenth of what it costs as objects on its way to the browser. */
  readonly chart: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Where the same numbers are as CSV. */
  readonly csvHref?: string;
  /** Where the same chart is as a picture. */
  readonly svgHref?: string;
  /** Where each number of the table is explained. */
  readonly why?: ChartWhy;
  /** More links beside it, like « Pourquoi ce chiffre ? ». */
  readonly links?: ReactNode;
  /** What the bars under the line show, like « Pourvus dans le trimestre ». */
  readonly flowTitle?: string;
  /** Between the chart and its links: what the forecast says. */
  readonly children?: ReactNode;
  readonly isTableOpen?: boolean;
};

/** A chart with everything that goes with it: its key, its sentence, the bars of each period, the table, the file. */
export function TrajectoryFigure(props: TrajectoryProps) {
  const { chart, title, unit, decimals, links, why, flowTitle, children, isTableOpen = false } = props;
  const model = useMemo(() => JSON.parse(chart) as ChartModel, [chart]);
  const t = useTranslations("chart");
  const lang = toLang(useLocale());
  const description = describeTrajectory(model, decimals, useTranslations("chart.describe"), lang);
  return (
    <figure className="tj-trajectory">
      <TrajectoryChart model={model} decimals={decimals} title={title} description={description} />
      <noscript>{t("noScript")}</noscript>
      <ChartKey model={model} />
      <p className="tj-small tj-mute">
        {t("inUnit", { unit })} {!model.axis.startsAtZero && t("notFromZero")}
      </p>
      {children}
      {model.hasFlow && (
        <>
          <h3>{flowTitle ?? t("flowTitle")}</h3>
          <FlowBars
            model={model}
            decimals={decimals}
            title={flowTitle ?? `${title}, ${t("flowTitle")}`}
            description={t("describe.table")}
          />
        </>
      )}
      <div className="tj-acts">
        {links}
        <FileLink href={props.csvHref}>{t("download")}</FileLink>
        <FileLink href={props.svgHref}>{t("svg")}</FileLink>
      </div>
      <Disclosure summary={t("table.show", { count: model.rows.length })} isOpen={isTableOpen}>
        <TrajectoryTable model={model} decimals={decimals} title={title} {...(why && { why })} />
      </Disclosure>
    </figure>
  );
}

const FileLink = ({ href, children }: { readonly href: string | undefined; readonly children: string }) =>
  href !== undefined && (
    <DataLink href={href} icon="fr-icon-download-line" isFile>
      {children}
    </DataLink>
  );
