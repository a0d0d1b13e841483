import { useTranslations } from "next-intl";

import { OwnAlerts } from "@/components/alert/own-alerts";
import { landingText } from "@/components/board/landing-text";
import { LandingSentence } from "@/components/chart/landing-sentence";
import { Trajectory } from "@/components/chart/trajectory";
import { MarkLegend } from "@/components/figure/mark-legend";
import { capital } from "@/components/ui/capital";
import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { BreakdownRow } from "@/lib/domain/breakdown-answer";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { historyHref } from "@/lib/schemas/history-view";
import { viewHref } from "@/lib/schemas/view";
import { whyHref } from "@/lib/schemas/why";

import { BreakdownTable } from "./breakdown-table";
import { FigureFacts } from "./figure-facts";
import { FigureTable } from "./figure-table";
import type { IndicatorScreenProps } from "./indicator-screen";

type Props = IndicatorScreenProps & { readonly trajectory: TrajectoryAnswer };

/** The figures of an indicator: now, on its way, and by whom. */
export function IndicatorFigures({ screen, trajectory, view }: Props) {
  const t = useTranslations("indicator");
  const { facts, breakdowns, names } = screen;
  const byDimension = { ministry: names.ministries, department: names.departments, project: names.projects };
  const target = facts.targets.find(
    ({ series, period }) => series === null && period === trajectory.progress.targetPeriod,
  );
  return (
    <div>
      <FigureFacts
        trajectory={trajectory}
        definition={facts.definition}
        targetReason={target?.reason ?? null}
        view={view}
        roadmapView={screen.roadmapView}
      />
      <h2 className="fr-sr-only">{t("way")}</h2>
      <Way trajectory={trajectory} view={view} hasHistory={screen.reader.figures === "all"} />
      <IndicatorAlerts screen={screen} trajectory={trajectory} view={view} />
      <OwnLines screen={screen} view={view} />
      {breakdowns.map((breakdown) => (
        <BreakdownTable
          key={breakdown.by}
          breakdown={breakdown}
          whole={trajectory.line}
          wholeOwn={ownOf(trajectory)}
          names={byDimension[breakdown.by]}
          view={view}
          roadmapView={screen.roadmapView}
        />
      ))}
      {breakdowns.length > 0 && <MarkLegend />}
    </div>
  );
}

/** Only where there is one: the page says its status anyway. */
function IndicatorAlerts({ screen: { alerts, roadmapView, names }, trajectory: { line }, view }: Props) {
  if (alerts.length === 0) return null;
  const ground = { indicators: [line], projects: [], departments: names.departments };
  return <OwnAlerts alerts={alerts} ground={ground} period={roadmapView.period} view={view} />;
}

/** The period's own value, under a cumulated one. */
function ownOf({ line, chart }: TrajectoryAnswer): BreakdownRow["own"] {
  const row = chart?.rows.find(({ period }) => period === line.period);
  if (row === undefined || !line.cumulative) return null;
  const value = row.flow === null ? null : Number(row.flow);
  return { value, mark: row.mark ?? "missing", provisional: row.isProvisional };
}

type WayProps = Pick<Props, "trajectory" | "view"> & {
  /** Publications hold no revisions. */
  readonly hasHistory: boolean;
};

function Way({ trajectory: { line, progress, chart }, view, hasHistory }: WayProps) {
  const t = useTranslations("indicator");
  const path = `/indicateurs/${line.code}`;
  if (chart === null) return <EmptyState>{t("noChart")}</EmptyState>;
  return (
    <Trajectory
      model={chart}
      title={line.name}
      unit={line.unit}
      decimals={line.decimals}
      csvHref={viewHref(`${path}/csv`, view)}
      svgHref={viewHref(`${path}/svg`, view)}
      why={{ code: line.code, view }}
      links={
        <>
          <DataLink href={whyHref(view, line)} icon="fr-icon-question-line">
            {t("whyLink")}
          </DataLink>
          <DataLink href={whyHref(view, { ...line, measure: "landing" })} icon="fr-icon-question-line">
            {t("whyForecast")}
          </DataLink>
          {hasHistory && (
            <DataLink href={historyHref(line.code, view)} icon="fr-icon-time-line">
              {t("history.link")}
            </DataLink>
          )}
        </>
      }
    >
      <LandingSentence
        landing={landingText(progress.landing)}
        targetPeriod={progress.targetPeriod}
        decimals={line.decimals}
      />
    </Trajectory>
  );
}

/** For those who read for a ministry: its own part. */
function OwnLines({ screen: { ownLines, names, roadmapView }, view }: IndicatorScreenProps) {
  const t = useTranslations("indicator");
  if (ownLines.length === 0) return null;
  return (
    <Section title={t("ownMinistry")}>
      <FigureTable
        caption={t("ownMinistry")}
        lines={ownLines.map(({ ministry, line }) => ({
          id: ministry,
          line: { ...line, name: capital(names.ministries[ministry] ?? ministry) },
          note: line.unit,
          selection: { ministry },
        }))}
        period={roadmapView.period}
        label={roadmapView.roadmap.label}
        view={{ ...view, roadmap: roadmapView.roadmap.slug }}
      />
    </Section>
  );
}
