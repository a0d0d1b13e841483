"use client";

import { useLocale, useTranslations } from "next-intl";

import type { ChartModel } from "@/lib/domain/chart";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { usePlace, type Place } from "./chart-place";

type Layer = { readonly model: ChartModel; readonly place: Place };

/** What stands behind the line: the way expected, the forecast with its band, breaks, and marks of what is empty. */
export function BackdropLayer({ model }: { readonly model: ChartModel }) {
  const place = usePlace();
  if (place === null) return null;
  return (
    <g>
      <Landing model={model} place={place} />
      <ExpectedPath model={model} place={place} />
      <Breaks model={model} place={place} />
      <Empties model={model} place={place} />
    </g>
  );
}

function ExpectedPath({ model, place }: Layer) {
  if (model.path.length < 2) return null;
  const points = model.path.map(({ x, value }) => `${place.x(x)} ${place.y(value)}`);
  return <path className="tj-chart__expected" d={`M${points.join("L")}`} />;
}

function Landing({ model: { landing, current, target }, place }: Layer) {
  if (landing === null || current?.value == null || target === null || target.x <= current.x) return null;
  const from = `M${place.x(current.x)} ${place.y(current.value)}`;
  const at = place.x(target.x);
  return (
    <>
      <path className="tj-chart__band" d={`${from}L${at} ${place.y(landing.high)}L${at} ${place.y(landing.low)}Z`} />
      <path className="tj-chart__landing" d={`${from}L${at} ${place.y(landing.value)}`} />
    </>
  );
}

function Breaks({ model, place }: Layer) {
  const t = useTranslations("chart");
  const lang = toLang(useLocale());
  return model.rows
    .filter(({ breaks, x }) => breaks && x > 0)
    .map(({ period, x }) => {
      const at = place.x(x - 0.5);
      return (
        <g key={period}>
          <path className="tj-chart__break" d={`M${at} 4V${place.bottom}`} />
          <path className="tj-chart__slashes" d={`M${at - 4} ${place.bottom + 3}l3-6m2 6l3-6`} />
          <text className="tj-chart__note" x={at + 6} y={14}>
            {t("break")}
          </text>
          <text className="tj-chart__note" x={at + 6} y={28}>
            {t("breakFrom", { period: formatPeriodShort(period, lang) })}
          </text>
        </g>
      );
    });
}

/** An orange × where a due value is missing, a grey dash where the writer gave a mark. */
function Empties({ model, place }: Layer) {
  return model.rows
    .filter(({ mark }) => mark !== null && mark !== "notDue")
    .map(({ period, x, mark }) => {
      const at = place.x(x);
      const y = place.bottom - 6;
      return mark === "missing" ? (
        <path key={period} className="tj-chart__missing" d={`M${at - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} />
      ) : (
        <path key={period} className="tj-chart__empty" d={`M${at - 4} ${y}h8`} />
      );
    });
}
