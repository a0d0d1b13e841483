import { useLocale, useTranslations } from "next-intl";

import type { DefinitionFacts } from "@/lib/domain/indicator-facts";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import { codeWord } from "@/lib/messages/glossary";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly definition: DefinitionFacts;
  /** The last period of what is cumulated; without it the sentence says since when only. */
  readonly until?: string;
};

/** How a figure comes about, in words. */
export function FormulaSentence({ definition, until }: Props) {
  const t = useTranslations("indicator.formula");
  const lang = toLang(useLocale());
  const { kind, overTime, overSeries, cumulative, scale, from } = definition;
  const how =
    kind === "ratio"
      ? t("ratio", { scale: scale === "1" ? "" : `${formatNumber(scale, 0, lang)} × ` })
      : t("amount", {
          overTime: codeWord("OverTime", overTime, lang),
          overSeries: codeWord("OverSeries", overSeries, lang),
        });
  const span = { from: formatPeriod(from, lang), until: until === undefined ? "" : formatPeriod(until, lang) };
  if (!cumulative) return <>{how}</>;
  return (
    <>
      {how} {t(until === undefined ? "cumulated" : "cumulatedUntil", span)}
    </>
  );
}
