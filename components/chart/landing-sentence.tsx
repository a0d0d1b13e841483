import { useLocale, useTranslations } from "next-intl";

import { formatDay, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** Exact decimals as text. */
type Forecast = {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly reachedOn: string | null;
  readonly pastError: string | null;
};
type Props = {
  readonly landing: Forecast | { readonly reason: "insufficientData" | "targetMissing" };
  readonly targetPeriod: string | null;
  readonly decimals: number;
};

/** Where the observed pace leads, how sure that is, and how far the same method was wrong before. */
export function LandingSentence({ landing, targetPeriod, decimals }: Props) {
  const t = useTranslations("chart.land");
  const lang = toLang(useLocale());
  if ("reason" in landing) return <p>{t(landing.reason)}</p>;
  const shown = (value: string) => formatNumber(value, decimals, lang);
  const { value, low, high, reachedOn, pastError } = landing;
  const bold = (chunks: React.ReactNode) => <b>{chunks}</b>;
  return (
    <p>
      {reachedOn === null ? t("never") : t.rich("reached", { day: formatDay(reachedOn, lang), b: bold })}{" "}
      {targetPeriod !== null &&
        t("value", {
          period: formatPeriod(targetPeriod, lang),
          value: shown(value),
          low: shown(low),
          high: shown(high),
        })}{" "}
      {pastError !== null && t("error", { error: shown(pastError.replace("-", "")) })}
    </p>
  );
}
