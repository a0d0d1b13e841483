import { emptyMarks } from "@/lib/domain/cell";
import type { ReportModel } from "@/lib/domain/report";
import type { Lang } from "@/lib/messages/lang";

import { breakPeriods, formulaSentence } from "./formula-words";
import { count, text, type Sheet } from "./sheet-model";
import { statusKeys, type Words } from "./words";

/** What each indicator measures and how. */
export const definitionsSheet = ({ indicators }: ReportModel, words: Words, lang: Lang): Sheet => ({
  name: words("sheet.definitions"),
  columns: [
    { title: words("column.code"), width: 18 },
    { title: words("column.indicator"), width: 52 },
    { title: words("column.definition"), width: 80 },
    { title: words("column.source"), width: 40 },
    { title: words("column.unit"), width: 14 },
    { title: words("column.decimals"), width: 11 },
    { title: words("column.kind"), width: 12 },
    { title: words("column.formula"), width: 60 },
    { title: words("column.direction"), width: 20 },
    { title: words("column.frequency"), width: 14 },
    { title: words("column.breaks"), width: 24 },
  ],
  rows: indicators.map((indicator) => [
    text(indicator.code),
    text(indicator.name),
    text(indicator.definition),
    text(indicator.source),
    text(indicator.unit),
    count(indicator.decimals),
    text(words(`method.kind.${indicator.formula.kind}`)),
    text(formulaSentence(indicator.formula, words)),
    text(words(`method.direction.${indicator.formula.direction}`)),
    text(words(`method.frequency.${indicator.formula.frequency}`)),
    text(breakPeriods(indicator, lang)),
  ]),
});

/** What the signs of empty cells and the statuses mean. */
export const legendSheet = (words: Words): Sheet => ({
  name: words("sheet.legend"),
  columns: [
    { title: words("column.sign"), width: 22 },
    { title: words("column.meaning"), width: 90 },
  ],
  rows: [
    ...emptyMarks.map((mark) => [text(words(`mark.${mark}`)), text(words(`markMeaning.${mark}`))]),
    ...statusKeys.map((status) => [text(words(`status.${status}`)), text(words(`statusMeaning.${status}`))]),
  ],
});
