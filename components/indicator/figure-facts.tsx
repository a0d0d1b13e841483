import { useLocale, useTranslations } from "next-intl";

import { CorrectedNote } from "@/components/figure/corrected";
import { FigureValue } from "@/components/figure/figure-value";
import { StatusBadge } from "@/components/figure/status-badge";
import { WhyLink } from "@/components/figure/why-link";
import { correctionHref } from "@/components/publication/shelf-address";
import { standingOf } from "@/lib/domain/board-order";
import { figureText } from "@/lib/domain/figure-answer";
import type { DefinitionFacts } from "@/lib/domain/indicator-facts";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { formatNumber, formatPercent, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { View } from "@/lib/schemas/view";
import { whyHref } from "@/lib/schemas/why";

import { lineWhy } from "./figure-row";

type Props = {
  readonly trajectory: TrajectoryAnswer;
  readonly definition: DefinitionFacts;
  /** Where the final target comes from. */
  readonly targetReason: string | null;
  readonly view: View;
  readonly roadmapView: RoadmapView;
};

/** The figure, how far it has come, the target, the status. */
export function FigureFacts({ trajectory: { line, progress }, definition, targetReason, view, roadmapView }: Props) {
  const t = useTranslations("indicator.facts");
  const lang = toLang(useLocale());
  const progressHref = whyHref(view, { ...line, measure: "progress" });
  return (
    <dl className="tj-facts">
      <div>
        <dt className="tj-facts__label">
          {line.cumulative ? t("cumulated") : t("value")} · {formatPeriodShort(line.period, lang)}
        </dt>
        <dd>
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
          {line.corrected && (
            <CorrectedNote
              corrected={line.corrected}
              decimals={line.decimals}
              href={correctionHref(roadmapView.roadmap.slug, roadmapView.period, line.corrected.number)}
            />
          )}
        </dd>
      </div>
      <ProgressFact line={line} href={progressHref} />
      <div>
        <dt className="tj-facts__label">
          {line.targetPeriod === null
            ? t("target")
            : t("targetAt", { period: formatPeriodShort(line.targetPeriod, lang) })}
        </dt>
        <dd>
          <Fact
            href={progressHref}
            name={t("target")}
            text={line.target === null ? t("noTarget") : formatNumber(line.target, line.decimals, lang)}
          />
          {targetReason !== null && <span className="tj-facts__label">{targetReason}</span>}
        </dd>
      </div>
      <div>
        <dt className="tj-facts__label">{t("status")}</dt>
        <dd>
          <StatusBadge status={standingOf(line)} flags={progress.flags} />
          <span className="tj-facts__label">
            <WhyLink
              href={progressHref}
              figure={t("tolerance", { points: formatNumber(definition.tolerance, 0, lang) })}
            >
              {t("tolerance", { points: formatNumber(definition.tolerance, 0, lang) })}
            </WhyLink>
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** A fact that leads to what it stands on. */
const Fact = ({ href, name, text }: { readonly href: string; readonly name: string; readonly text: string }) => (
  <WhyLink href={href} figure={`${name}, ${text}`} className="tj-facts__figure">
    {text}
  </WhyLink>
);

function ProgressFact({ line, href }: Pick<TrajectoryAnswer, "line"> & { readonly href: string }) {
  const t = useTranslations("indicator.facts");
  const lang = toLang(useLocale());
  const percent = (figure: number) => formatPercent(figure, 2, lang);
  return (
    <div>
      <dt className="tj-facts__label">{t("progress")}</dt>
      <dd>
        <Fact
          href={href}
          name={t("progress")}
          text={line.progress === null ? t("notComputable") : percent(line.progress)}
        />
        {line.expectedProgress !== null && (
          <span className="tj-facts__label">{t("expected", { value: percent(line.expectedProgress) })}</span>
        )}
      </dd>
    </div>
  );
}
