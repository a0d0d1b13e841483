"use client";

import { useLocale, useTranslations } from "next-intl";
import { DefaultZIndexes, ZIndexLayer } from "recharts";

import type { ChartModel } from "@/lib/domain/chart";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { usePlace, type Place } from "./chart-place";
import { CurrentLabel } from "./current-label";

type Props = { readonly model: ChartModel; readonly decimals: number; readonly isNarrow: boolean };

const lineHeight = 20;

/** Both stand at the right edge: where they would touch, the forecast's label gives way to the target's. */
const forecastY = (target: number, forecast: number): number =>
  forecast >= target ? Math.max(forecast, target + lineHeight) : Math.min(forecast, target - 2 * lineHeight + 4);

/** Words on the chart, where the eye is: target and forecast at the right edge, the last value at its point. */
export function LabelLayer(props: Props) {
  const place = usePlace();
  if (place === null) return null;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter + 1}>
      <CurrentLabel {...props} place={place} />
      <EdgeLabels {...props} place={place} />
    </ZIndexLayer>
  );
}

function EdgeLabels({ model: { target, landing }, decimals, isNarrow, place }: Props & { readonly place: Place }) {
  const t = useTranslations("chart");
  const lang = toLang(useLocale());
  if (target === null) return null;
  const shown = (value: string) => formatNumber(value, decimals, lang);
  const [x, y] = [place.right + 12, place.y(target.value)];
  return (
    <>
      <path className="tj-chart__target" d={`M${place.x(target.x)} ${y - 6}l6 6-6 6-6-6z`} />
      <text className="tj-chart__label tj-chart__label--bold" x={x} y={y + 4}>
        {t("target", { value: shown(target.value) })}
      </text>
      {landing !== null && (
        <g transform={`translate(${x} ${forecastY(y, place.y(landing.value)) + 4})`}>
          <text className="tj-chart__label">{t("forecast", { value: shown(landing.value) })}</text>
          {!isNarrow && (
            <text className="tj-chart__tick" y={14}>
              {t("between", { low: shown(landing.low), high: shown(landing.high) })}
            </text>
          )}
        </g>
      )}
    </>
  );
}
