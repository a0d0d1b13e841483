import { useLocale } from "next-intl";

import type { Figure } from "@/lib/domain/figure-answer";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** How the numbers of one indicator are written in sentences. */
export function useNumbers({ decimals, unit }: { readonly decimals: number; readonly unit: string }) {
  const lang = toLang(useLocale());
  return {
    number: (value: Figure): string => formatNumber(value, decimals, lang),
    withUnit: (value: Figure): string => `${formatNumber(value, decimals, lang)} ${unit}`,
    percent: (value: Figure): string => formatPercent(value, 2, lang),
    /** As many decimals as it has. */
    plain: (value: number): string => formatNumber(value, String(value).split(".")[1]?.length ?? 0, lang),
    period: (code: string): string => formatPeriod(code, lang),
  };
}
