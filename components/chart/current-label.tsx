"use client";

import { useLocale, useTranslations } from "next-intl";

import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { Place } from "./chart-place";

type Props = {
  readonly model: ChartModel;
  readonly place: Place;
  readonly decimals: number;
  readonly isNarrow: boolean;
};

/** A value under what was expected is written under its point, the other above: out of the expected line's way. */
const isUnder = ({ value, expected }: ChartRow): boolean => expected === null || Number(value) <= Number(expected);

/** The last value at its point, and what was expected of it. */
export function CurrentLabel({ model: { current, lastX }, place, decimals, isNarrow }: Props) {
  const t = useTranslations("chart");
  const lang = toLang(useLocale());
  if (current?.value == null) return null;
  const { value, expected, isProvisional, period } = current;
  const [x, y] = [place.x(current.x), place.y(value)];
  const atEnd = current.x > lastX * 0.8;
  const anchor = { x: atEnd ? x - 8 : x + 4, textAnchor: atEnd ? ("end" as const) : ("start" as const) };
  const base = isUnder(current) ? Math.min(y + 24, place.bottom - 20) : Math.max(y - 26, 12);
  return (
    <g>
      <circle
        className={isProvisional ? "tj-chart__open" : "tj-chart__dot"}
        cx={x}
        cy={y}
        r={isProvisional ? 4.5 : 3.5}
      />
      <text className="tj-chart__label tj-chart__label--bold tj-chart__halo" {...anchor} y={base}>
        {formatNumber(value, decimals, lang)}
        {isProvisional && "\u00A0(p)"}
      </text>
      <text className="tj-chart__tick tj-chart__halo" {...anchor} y={base + 15}>
        {formatPeriodShort(period, lang)}
      </text>
      {expected !== null && <path className="tj-chart__expected-tick" d={`M${x - 5} ${place.y(expected)}h10`} />}
      {expected !== null && !isNarrow && (
        <text
          className="tj-chart__tick tj-chart__halo"
          x={x - 8}
          y={place.y(expected) + (isUnder(current) ? -4 : 16)}
          textAnchor="end"
        >
          {t("expectedAt", { value: formatNumber(expected, decimals, lang) })}
        </text>
      )}
    </g>
  );
}
