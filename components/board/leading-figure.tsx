import { useLocale, useTranslations } from "next-intl";

import { LandingSentence } from "@/components/chart/landing-sentence";
import { Trajectory } from "@/components/chart/trajectory";
import { CorrectedNote } from "@/components/figure/corrected";
import { FigureValue } from "@/components/figure/figure-value";
import { StatusBadge } from "@/components/figure/status-badge";
import { WhyLink } from "@/components/figure/why-link";
import { lineWhy } from "@/components/indicator/figure-row";
import { correctionHref } from "@/components/publication/shelf-address";
import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { standingOf } from "@/lib/domain/board-order";
import { figureText } from "@/lib/domain/figure-answer";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { formatPercent, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyHref } from "@/lib/schemas/why";

import { landingText } from "./landing-text";

type Props = { readonly lead: TrajectoryAnswer; readonly view: View; readonly quarter: string };

/** The first key figure with its way to the target. */
export function LeadingFigure({ lead: { line, progress, chart }, view, quarter }: Props) {
  const t = useTranslations("board.lead");
  const { code, name, unit, decimals } = line;
  const href = viewHref(`/indicateurs/${code}`, view);
  return (
    <Section title={<TextLink href={href}>{name}</TextLink>} aside={<LeadPeriod line={line} />}>
      <LeadValue line={line} view={view} />
      {line.corrected && (
        <CorrectedNote
          corrected={line.corrected}
          decimals={decimals}
          href={correctionHref(view.roadmap, quarter, line.corrected.number)}
        />
      )}
      {chart === null ? (
        <EmptyState>{t("noChart")}</EmptyState>
      ) : (
        <Trajectory
          model={{ ...chart, hasFlow: false }}
          title={name}
          unit={unit}
          decimals={decimals}
          csvHref={viewHref(`/indicateurs/${code}/csv`, view)}
          svgHref={viewHref(`/indicateurs/${code}/svg`, view)}
          why={{ code, view }}
          links={
            <DataLink href={whyHref(view, line)} icon="fr-icon-question-line">
              {t("why")}
            </DataLink>
          }
        >
          <LandingSentence
            landing={landingText(progress.landing)}
            targetPeriod={progress.targetPeriod}
            decimals={decimals}
          />
        </Trajectory>
      )}
    </Section>
  );
}

function LeadPeriod({ line }: { readonly line: BoardIndicator }) {
  const t = useTranslations("board.lead");
  const lang = toLang(useLocale());
  const period = formatPeriodShort(line.period, lang);
  return <>{line.cumulative ? t("cumulatedTo", { period }) : period}</>;
}

function LeadValue({ line, view }: { readonly line: BoardIndicator; readonly view: View }) {
  const t = useTranslations("board.lead");
  const lang = toLang(useLocale());
  const percent = (figure: number | null) => formatPercent(figure, 0, lang);
  return (
    <div className="tj-lead">
      <FigureValue
        size="leading"
        value={figureText(line.value)}
        decimals={line.decimals}
        mark={line.mark ?? null}
        unit={line.unit}
        isProvisional={line.provisional}
        why={lineWhy({ line, view })}
        coverage={{ reported: line.reported, expected: line.expected }}
      />
      <span>
        <StatusBadge status={standingOf(line)} flags={line.flags} />
        {line.progress !== null && line.expectedProgress !== null && (
          <span className="tj-lead__share">
            <WhyLink
              href={whyHref(view, { ...line, measure: "progress" })}
              figure={t("share", { progress: percent(line.progress), expected: percent(line.expectedProgress) })}
            >
              {t("share", { progress: percent(line.progress), expected: percent(line.expectedProgress) })}
            </WhyLink>
          </span>
        )}
      </span>
    </div>
  );
}
