import type { DecimalText, ReportIndicator } from "@/lib/domain/report";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";

import { percentText, type Speech } from "./figures";
import { exactDecimals } from "./sheet-model";
import { absenceOf } from "./words";

/** The figures that the facts and the curve of an indicator leave out, so that the page holds all those of the data. */
export function numbersView(indicator: ReportIndicator, by: Speech) {
  const { words } = by;
  const facts = factsOf(indicator, by);
  const { trajectory } = indicator;
  const isExpected = trajectory.some(({ expected }) => expected !== null);
  return [
    ...(facts.length > 0 ? [{ lead: words("numbers.lead"), text: facts.join(separator) }] : []),
    ...(trajectory.length > 0
      ? [
          {
            lead: words(isExpected ? "numbers.trajectoryExpected" : "numbers.trajectory"),
            text: trajectory.map((point) => pointText(point, indicator, by)).join(separator),
          },
        ]
      : []),
  ];
}

const separator = " · ";

function factsOf({ point, progress, decimals }: ReportIndicator, by: Speech): string[] {
  const { words, lang } = by;
  const exact = (value: DecimalText): string => formatNumber(value, exactDecimals(value), lang);
  const shown = (value: DecimalText): string => formatNumber(value, decimals, lang);
  const { baseline, raw, percentOfTarget, landing } = progress;
  const facts = [
    point.numerator !== null && point.denominator !== null
      ? words("numbers.parts", { numerator: exact(point.numerator), denominator: exact(point.denominator) })
      : null,
    baseline && words("numbers.baseline", { value: shown(baseline) }),
    raw !== null && raw !== progress.shown ? words("numbers.raw", { value: percentText(raw, 2, by) }) : null,
    percentOfTarget && words("numbers.percentOfTarget", { value: percentText(percentOfTarget, 2, by) }),
    "reason" in landing || landing.pastError === null
      ? null
      : words("numbers.pastError", { value: shown(landing.pastError) }),
  ];
  return facts.filter((fact) => fact !== null);
}

/** « T2 2026 2 180 (2 450) », held together. */
function pointText(
  { period, value, expected, state, mark }: ReportIndicator["trajectory"][number],
  { decimals }: ReportIndicator,
  { words, lang }: Speech,
): string {
  const shown = value === null ? words(`mark.${absenceOf(state, mark)}`) : formatNumber(value, decimals, lang);
  const parts = [formatPeriodShort(period, lang), shown];
  if (expected !== null) parts.push(`(${formatNumber(expected, decimals, lang)})`);
  return parts.join(" ").replaceAll(" ", "\u00A0");
}
