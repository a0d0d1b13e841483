import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ChartModel, ChartRow } from "@/lib/domain/chart";

import { count, exactNumber, text, type Cell, type Sheet } from "./sheet-model";

/** The heads of the table beside a chart, in the reader's language. */
type Words = (
  head:
    | "period"
    | "flow"
    | "cumulated"
    | "value"
    | "expected"
    | "gap"
    | "received"
    | "due"
    | "mark"
    | "provisional"
    | "newDefinition"
    | "yes",
) => string;

/** The rows of an indicator's chart as a sheet: the same periods and figures as the table beside it, not rounded. */
export function trajectorySheet(
  { code, unit, cumulative }: Pick<BoardIndicator, "code" | "unit" | "cumulative">,
  { rows }: Pick<ChartModel, "rows">,
  words: Words,
  marks: (mark: NonNullable<ChartRow["mark"]>) => string,
): Sheet {
  const value = cumulative ? (["flow", "cumulated"] as const) : (["value"] as const);
  const inUnit = (head: "flow" | "cumulated" | "value" | "expected" | "gap") => `${words(head)} (${unit})`;
  const titles = [
    words("period"),
    ...value.map(inUnit),
    words("mark"),
    words("provisional"),
    inUnit("expected"),
    inUnit("gap"),
    words("received"),
    words("due"),
    words("newDefinition"),
  ];
  return {
    name: code,
    columns: titles.map((title) => ({ title, width: 16 })),
    rows: rows.map((row): Cell[] => [
      text(row.period),
      ...(cumulative ? [exactNumber(row.flow)] : []),
      exactNumber(row.value),
      row.mark === null ? null : text(marks(row.mark)),
      row.isProvisional ? text(words("yes")) : null,
      exactNumber(row.expected),
      exactNumber(row.gap),
      count(row.reported),
      count(row.due),
      row.breaks ? text(words("yes")) : null,
    ]),
  };
}
