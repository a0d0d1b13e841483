import { ruleParams, unwrittenCell, type DefinedCell } from "@/lib/domain/defined-cell";
import type { WritableCell } from "@/lib/domain/entry-batch";
import { earlierFigures } from "@/lib/domain/earlier-figures";
import { checkEntry } from "@/lib/domain/entry-rules";
import type { EntryWindowRefusal } from "@/lib/domain/entry-window";

/** What deciding an entry needs of an owed cell; only rules of level `error` stop a value from being written. */
export const writableCell = (cell: DefinedCell, closed: EntryWindowRefusal | undefined): WritableCell => ({
  series: cell.series,
  period: cell.period,
  kind: cell.definition.kind,
  current: cell.latest ?? unwrittenCell,
  ...(closed && { closed }),
  breaks: (content) =>
    checkEntry(cell.definition, content, cell.previous?.content ?? null, earlierFigures(cell))
      .filter(({ rule }) => rule.level === "error")
      .map(({ rule, value }) => ({ code: "ruleBroken", params: ruleParams(rule, value) })),
});
