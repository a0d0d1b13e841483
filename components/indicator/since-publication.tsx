import { useLocale, useTranslations } from "next-intl";

import { Decimal } from "@/lib/domain/decimal";
import type { Figure } from "@/lib/domain/figure-answer";
import { formatChange, formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly previous: { readonly number: number; readonly value: Figure };
  readonly value: Figure;
  readonly decimals: number;
};

/** What the last publication that says otherwise said of the same figure. */
export function SincePublication({ previous, value, decimals }: Props) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const before = previous.value === null ? t("nothing") : formatNumber(previous.value, decimals, lang);
  const change = previous.value === null || value === null ? null : new Decimal(value).minus(previous.value).toString();
  return (
    <>
      <h3>{t("publication")}</h3>
      <p>
        {t("said", { number: previous.number, value: before })}
        {change !== null && change !== "0" && ` ${t("sinceThen", { change: formatChange(change, decimals, lang) })}`}
      </p>
    </>
  );
}
