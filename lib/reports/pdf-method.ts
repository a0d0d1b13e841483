import { emptyMarks } from "@/lib/domain/cell";
import type { ReportIndicator, ReportModel } from "@/lib/domain/report";

import type { Speech } from "./figures";
import { breakPeriods, formulaSentence } from "./formula-words";
import { statusKeys } from "./words";

/** How to read the figures, and what each indicator measures. */
export function methodView({ indicators }: ReportModel, by: Speech) {
  const { words } = by;
  return {
    heading: words("method.heading"),
    reading: words("method.reading"),
    intro: words("method.intro"),
    head: [words("column.sign"), words("column.meaning")],
    marks: emptyMarks.map((mark) => ({
      shown: { text: words(`mark.${mark}`), mark },
      meaning: words(`markMeaning.${mark}`),
    })),
    statuses: statusKeys.map((key) => ({
      status: { key, word: words(`status.${key}`), notes: [] },
      meaning: words(`statusMeaning.${key}`),
    })),
    definitionsHeading: words("method.definitions"),
    definitions: indicators.map((indicator) => definitionView(indicator, by)),
  };
}

function definitionView(indicator: ReportIndicator, { words, lang }: Speech) {
  const { code, name, definition, source, unit, formula } = indicator;
  const breaks = breakPeriods(indicator, lang);
  return {
    name,
    note: [code, unit].join(" · "),
    definition: definition === "" ? words("method.noDefinition") : definition,
    lines: [
      words("method.computation", { formula: formulaSentence(formula, words) }),
      words("method.facts", {
        direction: words(`method.direction.${formula.direction}`),
        frequency: words(`method.frequency.${formula.frequency}`),
      }),
      ...(source === "" ? [] : [words("method.source", { source })]),
      ...(breaks === "" ? [] : [words("method.breaks", { periods: breaks })]),
    ],
  };
}
