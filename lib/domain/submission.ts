import { type CellContent } from "./cell";
import { needsComment, type EarlierFigures } from "./entry-rules";
import { type IndicatorDefinition } from "./indicator";
import { type Period } from "./period";
import { fail, ok, type Fault, type Result } from "./result";

/** A cell the sheet owes, as it stands. */
export type OwedContent = {
  readonly series: string;
  readonly period: Period;
  readonly definition: Pick<IndicatorDefinition, "scale" | "rules">;
  readonly content: CellContent | null;
  readonly comment: string | null;
  /** What the series holds for its preceding period, provisional or not. */
  readonly previous: CellContent | null;
  readonly earlier?: EarlierFigures;
};

/** Whether the sheet is whole: one fault for each missing cell and each missing comment, in the order of the cells. */
export function checkSubmission(cells: readonly OwedContent[]): Result<true, "cellMissing" | "commentRequired"> {
  const faults = cells.flatMap((cell, index) => faultOf(cell, index) ?? []);
  const [first] = faults;
  if (first === undefined) return ok(true);
  return fail(faults.some(({ code }) => code === "cellMissing") ? "cellMissing" : "commentRequired", faults);
}

function faultOf(cell: OwedContent, index: number): Fault | null {
  const { series, period, definition, content, comment, previous, earlier } = cell;
  const params = { series, period };
  if (content === null) return { path: `cells[${String(index)}]`, code: "cellMissing", params };
  const isSilent = comment === null || comment.trim() === "";
  return isSilent && needsComment(definition, content, previous, earlier)
    ? { path: `cells[${String(index)}].comment`, code: "commentRequired", params }
    : null;
}
