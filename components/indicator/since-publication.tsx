import { useLocale, useTranslations } from "next-intl";

import { Decimal } from "@/lib/domain/decimal";
import type { ExplainAnswer } from "@/lib/domain/explain-answer";
import type { Figure } from "@/lib/domain/figure-answer";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly explanation: Pick<ExplainAnswer, "value" | "previousPublication" | "lastPublication">;
  readonly decimals: number;
};

/** What was published before: of the same figure, or while its quarter is not published, of the one before. */
export function SincePublication({ explanation, decimals }: Props) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const { value, previousPublication, lastPublication } = explanation;
  const published = previousPublication ?? lastPublication;
  if (published === undefined) return null;
  const said = published.value === null ? t("nothing") : formatNumber(published.value, decimals, lang);
  const { number } = published;
  const change = changeOf(value, published.value);
  return (
    <>
      <h3>{t("publication")}</h3>
      <p>
        {lastPublication === undefined
          ? t("said", { number, value: said })
          : t("saidBefore", { number, value: said, period: formatPeriod(lastPublication.period, lang) })}
        {change !== null && change !== "0" && ` ${t("sinceThen", { change: formatChange(change, decimals, lang) })}`}
      </p>
    </>
  );
}

const changeOf = (value: Figure, before: Figure): string | null =>
  before === null || value === null ? null : new Decimal(value).minus(before).toString();
