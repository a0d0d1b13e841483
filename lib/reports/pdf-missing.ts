import type { ReportModel } from "@/lib/domain/report";

import { shownPoint, type Speech } from "./figures";

/** The synthesis stays one page: what else is incomplete says so in its section. */
const incompleteNamed = 6;

function incompleteView({ indicators }: ReportModel, by: Speech) {
  const { words } = by;
  const found = indicators.filter(({ point }) => point.reported < point.expected);
  const others = found.length - incompleteNamed;
  return {
    head: [words("column.indicator"), words("column.short.value"), words("column.given"), words("column.departments")],
    rows: found.slice(0, incompleteNamed).map((indicator) => ({
      name: indicator.name,
      value: shownPoint(indicator, by),
      given: words("coverage", {
        reported: String(indicator.point.reported),
        expected: String(indicator.point.expected),
      }),
      departments: indicator.departments.join(", "),
    })),
    others: others > 0 ? words("synthesis.othersIncomplete", { count: others }) : null,
  };
}

/** What is missing and who owes it: sheets not handed in, indicators that stand on part of their values. */
export const missingView = (model: ReportModel, by: Speech) => ({
  ...sheetsView(model, by),
  incomplete: incompleteView(model, by),
});

const sheetsView = ({ head, missing }: ReportModel, { words }: Speech) => ({
  heading: words("synthesis.missing"),
  empty: words("synthesis.nothingMissing"),
  head: [words("column.department"), words("column.given"), words("column.sheetState")],
  rows: missing.map(({ name, owed, given, state }) => ({
    name,
    given: words("coverage", { reported: String(given), expected: String(owed) }),
    state: words(`sheetState.${state}`),
  })),
  without: head.without.map(({ name, reason }) => words("synthesis.without", { name, reason })),
});
