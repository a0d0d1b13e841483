import { ruleParams, unwrittenCell, type DefinedCell } from "@/lib/domain/defined-cell";
import type { WritableCell } from "@/lib/domain/entry-batch";
import { checkEntry } from "@/lib/domain/entry-rules";
import type { EntryWindowRefusal } from "@/lib/domain/entry-window";

/** What deciding an entry needs of an owed cell; only rules of level `error` stop a value from being written. */
export const writableCell = (
  { series, period, definition, latest, previous }: DefinedCell,
  closed: EntryWindowRefusal | undefined,
): WritableCell => ({
  series,
  period,
  kind: definition.kind,
  current: latest ?? unwrittenCell,
  ...(closed && { closed }),
  breaks: (content) =>
    checkEntry(definition, content, previous?.content ?? null)
      .filter(({ rule }) => rule.level === "error")
      .map(({ rule, value }) => ({ code: "ruleBroken", params: ruleParams(rule, value) })),
});
