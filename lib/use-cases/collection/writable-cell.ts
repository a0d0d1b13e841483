import type { DefinedCell } from "@/lib/data/defined-cell";
import type { WritableCell } from "@/lib/domain/entry-batch";
import { checkEntry } from "@/lib/domain/entry-rules";

const empty = { content: null, comment: null, evidence: null, revision: 0 } as const;

/** What deciding an entry needs of an owed cell; only rules of level `error` stop a value from being written. */
export const writableCell = ({ series, period, definition, latest, previous }: DefinedCell): WritableCell => ({
  series,
  period,
  kind: definition.kind,
  current: latest ?? empty,
  breaks: (content) =>
    checkEntry(definition, content, previous?.content ?? null)
      .filter(({ rule }) => rule.level === "error")
      .map(({ rule, value }) => ({
        code: "ruleBroken" as const,
        params: { rule: rule.type, limit: limitOf(rule), value: value?.toFixed() ?? "" },
      })),
});

const limitOf = (rule: DefinedCell["definition"]["rules"][number]): string =>
  rule.type === "notAbove" ? "" : (rule.type === "jump" ? rule.percent : rule.value).toFixed();
