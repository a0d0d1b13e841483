import { useLocale, useTranslations } from "next-intl";

import { FigureValue } from "@/components/figure/figure-value";
import { StatusBadge } from "@/components/figure/status-badge";
import { standingOf } from "@/lib/domain/board-order";
import { figureText } from "@/lib/domain/figure-answer";
import type { DefinitionFacts } from "@/lib/domain/indicator-facts";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { formatNumber, formatPercent, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly trajectory: TrajectoryAnswer;
  readonly definition: DefinitionFacts;
  /** Where the final target comes from. */
  readonly targetReason: string | null;
};

/** The figure, how far it has come, the target, the status. */
export function FigureFacts({ trajectory: { line, progress }, definition, targetReason }: Props) {
  const t = useTranslations("indicator.facts");
  const lang = toLang(useLocale());
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
            coverage={{ reported: line.reported, expected: line.expected }}
          />
        </dd>
      </div>
      <ProgressFact line={line} />
      <div>
        <dt className="tj-facts__label">
          {line.targetPeriod === null
            ? t("target")
            : t("targetAt", { period: formatPeriodShort(line.targetPeriod, lang) })}
        </dt>
        <dd>
          <span className="tj-facts__figure">
            {line.target === null ? t("noTarget") : formatNumber(line.target, line.decimals, lang)}
          </span>
          {targetReason !== null && <span className="tj-facts__label">{targetReason}</span>}
        </dd>
      </div>
      <div>
        <dt className="tj-facts__label">{t("status")}</dt>
        <dd>
          <StatusBadge status={standingOf(line)} flags={progress.flags} />
          <span className="tj-facts__label">
            {t("tolerance", { points: formatNumber(definition.tolerance, 0, lang) })}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function ProgressFact({ line }: Pick<TrajectoryAnswer, "line">) {
  const t = useTranslations("indicator.facts");
  const lang = toLang(useLocale());
  const percent = (figure: number) => formatPercent(figure, 2, lang);
  return (
    <div>
      <dt className="tj-facts__label">{t("progress")}</dt>
      <dd>
        <span className="tj-facts__figure">{line.progress === null ? t("notComputable") : percent(line.progress)}</span>
        {line.expectedProgress !== null && (
          <span className="tj-facts__label">{t("expected", { value: percent(line.expectedProgress) })}</span>
        )}
      </dd>
    </div>
  );
}
