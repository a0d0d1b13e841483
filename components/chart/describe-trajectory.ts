import type { useTranslations } from "next-intl";

import type { ChartModel } from "@/lib/domain/chart";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

type Translate = ReturnType<typeof useTranslations>;

/** A chart in sentences: last value, expected, target, forecast, and that a table says the same. `t` reads the namespace `chart.describe`. */
export function describeTrajectory(
  model: ChartModel,
  decimals: number,
  t: Translate,
  lang: Lang,
  hasTable = true,
): string {
  const { current, target, landing } = model;
  const shown = (value: string | null) => formatNumber(value, decimals, lang);
  const at = (period: string, value: string | null) => ({ period: formatPeriod(period, lang), value: shown(value) });
  const sentences = [
    current === null
      ? t("none")
      : t(current.expected === null ? "value" : "valueExpected", {
          ...at(current.period, current.value),
          expected: shown(current.expected),
        }),
    target && t("target", at(target.period, target.value)),
    landing && t("landing", { value: shown(landing.value), low: shown(landing.low), high: shown(landing.high) }),
    hasTable && t("table"),
  ];
  return sentences.filter((sentence) => sentence !== null && sentence !== false).join(" ");
}
