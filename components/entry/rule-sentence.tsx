import { useLocale, useTranslations } from "next-intl";

import type { BrokenRule } from "@/lib/domain/entry-rules";
import { limitOf } from "@/lib/domain/indicator";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly broken: BrokenRule;
  readonly decimals: number;
  readonly previousPeriod: string;
  /** Numerator and denominator as typed, which a `notAbove` names. */
  readonly parts?: { readonly numerator: string; readonly denominator: string };
};

/** « +77 % depuis le T2 2026 (22 → 39) », « 120 dépasse le maximum admis, 100 »: what a rule found, in one sentence. */
export function RuleSentence({ broken, decimals, previousPeriod, parts }: Props) {
  const t = useTranslations("entry.rule");
  const lang = toLang(useLocale());
  const { rule, value, previous, change } = broken;
  const number = (figure: typeof value) => formatNumber(figure, decimals, lang);
  if (rule.type === "notAbove") {
    return <>{t("notAbove", { numerator: parts?.numerator ?? "", denominator: parts?.denominator ?? "" })}</>;
  }
  if (rule.type === "jump") {
    const sign = change?.isPositive() === true ? "+" : "";
    return (
      <>
        {t.rich("jump", {
          b: (chunks) => <b>{chunks}</b>,
          change: `${sign}${formatPercent(change, 0, lang)}`,
          period: formatPeriod(previousPeriod, lang),
          before: number(previous),
          after: number(value),
        })}
      </>
    );
  }
  const limit = rule.type === "outlier" ? (broken.usual ?? null) : limitOf(rule);
  return <>{t(rule.type, { value: number(value), limit: number(limit) })}</>;
}
