import { type DefinedCell } from "./defined-cell";
import { figureOf, type EarlierFigures } from "./entry-rules";
import { type EntryRule } from "./indicator";
import { firstDay, shiftPeriod, type Period } from "./period";

/** Five years of quarters: what is older says little of what is usual now. */
const periodsCompared = 20;

/** Whether a rule needs more of a series than the period before. */
export const looksBack = ({ type }: Pick<EntryRule, "type">): boolean => type === "outlier" || type === "unchanged";

/** What the rules of a cell compare with; nothing where none of them looks further back than the period before. */
export const earlierFigures = (cell: DefinedCell): EarlierFigures =>
  cell.definition.rules.some(looksBack) ? comparableFigures(cell) : [];

/** The series' figures before the cell's own, back to the last break, each counted as the definition says now. */
export function comparableFigures({ history, period, definition, known }: DefinedCell): EarlierFigures {
  const start = known.versions.findLast(({ from, breaks }) => breaks && firstDay(from) <= firstDay(period))?.from;
  const periods = Array.from({ length: periodsCompared }, (_, index) => shiftPeriod(period, index - periodsCompared));
  const figures = periods.filter(isSince(start)).map((one) => {
    const content = history.get(one)?.content;
    return content == null ? null : figureOf(definition, content);
  });
  const first = figures.findIndex((figure) => figure !== null);
  return first === -1 ? [] : figures.slice(first);
}

const isSince =
  (start: Period | undefined) =>
  (period: Period): boolean =>
    start === undefined || firstDay(period) >= firstDay(start);
