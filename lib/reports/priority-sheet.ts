import type { ReportIndicator, ReportModel, ReportPoint } from "@/lib/domain/report";
import { formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { correctedPoint } from "./corrections";
import type { Speech } from "./figures";
import { count, exactNumber, number, percent, text, type Cell, type Column, type Sheet } from "./sheet-model";
import { absenceOf, statusOf, type Words } from "./words";

type Field = readonly [title: string, width: number, of: (indicator: ReportIndicator) => Cell];

/** The indicators of one priority, one row each, with what the report's own table says of them. */
export function prioritySheet(
  name: string,
  { head }: ReportModel,
  indicators: readonly ReportIndicator[],
  by: Speech,
): Sheet {
  const { words, lang } = by;
  const fields = [
    ...nameFields(words),
    ...valueFields(words, lang),
    ...targetFields(words, lang),
    ...correctionFields(head, by),
  ];
  const columns: Column[] = fields.map(([title, width]) => ({ title, width }));
  return { name, columns, rows: indicators.map((indicator) => fields.map(([, , of]) => of(indicator))) };
}

function correctionFields(head: ReportModel["head"], by: Speech): Field[] {
  if (head.erratum === undefined) return [];
  return [
    [by.words("column.correction"), 34, (one) => text(correctedPoint(head, one, one.point, by)?.text)],
    [by.words("column.correctionReason"), 44, (one) => text(correctedPoint(head, one, one.point, by)?.reason)],
  ];
}

const nameFields = (words: Words): Field[] => [
  [words("column.code"), 18, ({ code }) => text(code)],
  [words("column.indicator"), 52, ({ name }) => text(name)],
  [words("column.unit"), 14, ({ unit }) => text(unit)],
  [words("column.departments"), 14, ({ departments }) => text(departments.join(", "))],
];

const valueOrMark = (point: Pick<ReportPoint, "value" | "state" | "mark">, decimals: number, words: Words): Cell =>
  number(point.value, decimals) ?? text(words(`mark.${absenceOf(point.state, point.mark)}`));

const valueFields = (words: Words, lang: Lang): Field[] => [
  [words("column.period"), 20, ({ point }) => text(formatPeriod(point.period, lang))],
  [words("column.value"), 14, ({ point, decimals }) => valueOrMark(point, decimals, words)],
  [words("column.gross"), 13, ({ point, decimals }) => number(point.gross, decimals)],
  [words("column.numerator"), 12, ({ point }) => exactNumber(point.numerator)],
  [words("column.denominator"), 13, ({ point }) => exactNumber(point.denominator)],
  [words("column.state"), 13, ({ point }) => text(words(`pointState.${point.state}`))],
  [words("column.reported"), 14, ({ point }) => count(point.reported)],
  [words("column.due"), 12, ({ point }) => count(point.expected)],
  [words("column.provisional"), 11, ({ point }) => text(words(point.provisional ? "yes" : "no"))],
  [words("column.previousPeriod"), 20, ({ previous }) => text(previous && formatPeriod(previous.period, lang))],
  [
    words("column.previousValue"),
    17,
    ({ previous, decimals }) => previous && valueOrMark({ ...previous, mark: null }, decimals, words),
  ],
];

const targetFields = (words: Words, lang: Lang): Field[] => [
  [words("column.baseline"), 15, ({ progress, decimals }) => number(progress.baseline, decimals)],
  [
    words("column.target"),
    13,
    ({ progress, decimals }) => number(progress.target, decimals) ?? text(words("figure.noTarget")),
  ],
  [
    words("column.targetPeriod"),
    18,
    ({ progress }) => text(progress.targetPeriod && formatPeriod(progress.targetPeriod, lang)),
  ],
  [words("column.expectedValue"), 15, ({ progress, decimals }) => number(progress.expected, decimals)],
  [words("column.progress"), 16, ({ progress }) => percent(progress.shown) ?? text(words("mark.notComputable"))],
  [words("column.expectedProgress"), 22, ({ progress }) => percent(progress.expectedProgress)],
  [words("column.status"), 20, (indicator) => text(words(`status.${statusOf(indicator)}`))],
  [words("column.forecast"), 13, ({ progress, decimals }) => landing(progress, "value", decimals)],
  [words("column.low"), 14, ({ progress, decimals }) => landing(progress, "low", decimals)],
  [words("column.high"), 15, ({ progress, decimals }) => landing(progress, "high", decimals)],
];

const landing = (
  { landing: forecast }: ReportIndicator["progress"],
  part: "value" | "low" | "high",
  decimals: number,
): Cell => ("reason" in forecast ? null : number(forecast[part], decimals));
