import { useLocale, useTranslations } from "next-intl";

import { StatusBadge } from "@/components/figure/status-badge";
import type { ProgressExplanation } from "@/lib/domain/explain-progress";
import { formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { ProgressFormula } from "./progress-formula";
import { ProgressOperands, type TargetOrigin } from "./progress-operands";
import { useNumbers } from "./use-numbers";

export type ProgressTexts = {
  readonly explanation: ProgressExplanation;
  readonly unit: string;
  readonly decimals: number;
};
type Props = ProgressTexts & {
  readonly origin: TargetOrigin | null;
  /** Where the current value is explained. */
  readonly valueHref: string;
};

/** How far a figure has come, what was expected of it, and why it has its status: each formula with its numbers. */
export function ProgressExplained({ origin, valueHref, ...texts }: Props) {
  const t = useTranslations("why.progress");
  const lang = toLang(useLocale());
  const { progress, period } = texts.explanation;
  const { shown, status, flags } = progress;
  return (
    <>
      <p className="tj-why__answer">
        <b className="tj-why__figure">{shown === null ? t("none") : formatPercent(shown, 2, lang)}</b>{" "}
        {t("of", { period: formatPeriod(period, lang) })}
      </p>
      <StatusBadge status={status} flags={flags} />
      <h3>{t("formula")}</h3>
      <p className="tj-why__formula">
        <ProgressFormula {...texts} />
      </p>
      <ProgressOperands {...texts} origin={origin} valueHref={valueHref} />
      <h3>{t("expectedTitle")}</h3>
      <p>
        <Expected {...texts} />
      </p>
      <h3>{t("statusTitle")}</h3>
      <p>
        <StatusRule {...texts} />
      </p>
    </>
  );
}

/** The value that the way wants at the period, and the progress that this would be. */
function Expected({ explanation, ...unit }: ProgressTexts) {
  const t = useTranslations("why.progress");
  const { number, percent, period } = useNumbers(unit);
  const { progress, course, anchors } = explanation;
  const { expected, expectedProgress } = progress;
  if (expectedProgress === null) return <>{t("noExpected")}</>;
  const share = { percent: percent(expectedProgress), period: period(explanation.period) };
  if (course !== "way" || expected === null) return <>{t(`expected.${course}`, share)}</>;
  const value = { ...share, value: number(expected) };
  const [before, after] = [anchors?.before ?? null, anchors?.after ?? null];
  if (before === null || after === null || before.period === after.period) return <>{t("expected.point", value)}</>;
  return (
    <>
      {t("expected.line", {
        ...value,
        from: number(before.value),
        fromPeriod: period(before.period),
        to: number(after.value),
        toPeriod: period(after.period),
      })}
    </>
  );
}

function StatusRule({ explanation: { progress, limits, tolerance }, decimals, unit }: ProgressTexts) {
  const t = useTranslations("why.progress.rule");
  const { percent, plain } = useNumbers({ decimals, unit });
  if (progress.status === "notStarted" || progress.status === "unknown") return <>{t(progress.status)}</>;
  return (
    <>
      {t("limits", {
        onTrack: percent(limits.onTrack),
        atRisk: percent(limits.atRisk),
        tolerance: plain(tolerance),
      })}
    </>
  );
}
