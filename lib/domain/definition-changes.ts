import { definitionFacts, versionFacts, type RevisionFacts, type RuleFacts } from "./indicator-facts";
import { type DefinitionRevision } from "./known-indicator";

/** What a definition says of itself and how it counts, in the order in which it is read. */
export const definitionFields = [
  "name",
  "definition",
  "source",
  "family",
  "priority",
  "kind",
  "overTime",
  "overSeries",
  "cumulative",
  "scale",
  "unit",
  "decimals",
  "direction",
  "band",
  "frequency",
  "from",
  "to",
  "tolerance",
  "weight",
  "rules",
  "keyFigure",
  "isPublic",
  "contact",
  "isArchived",
] as const;
export type DefinitionField = (typeof definitionFields)[number];
/** Decimals as text, exact; null for what is left open. */
export type FieldValue = string | number | boolean | null | readonly RuleFacts[];
export type DefinitionChange = {
  readonly field: DefinitionField;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

const fieldsOf = ({ labels, definition }: DefinitionRevision): Readonly<Record<DefinitionField, FieldValue>> => ({
  ...labels,
  ...definitionFacts(definition),
});

/** Field by field what a revision says otherwise than the one before it. */
export function definitionChanges(before: DefinitionRevision, after: DefinitionRevision): DefinitionChange[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return definitionFields
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]))
    .map((field) => ({ field, before: old[field], after: next[field] }));
}

/**
 * Every revision known at an instant (all of them for null), oldest first, with what it changed. One that repeats a
 * version only to correct it is among them; the first is there whenever it was recorded, as it describes the past.
 */
export function revisionFacts(history: readonly DefinitionRevision[], at: Date | null): RevisionFacts[] {
  const inOrder = [...history].sort((a, b) => a.revision - b.revision);
  return inOrder
    .map((one, index): RevisionFacts => {
      const before = inOrder[index - 1];
      return {
        ...versionFacts(one),
        revision: one.revision,
        isCorrection: before?.version === one.version,
        changes: before === undefined ? [] : definitionChanges(before, one),
      };
    })
    .filter(({ recordedAt }, index) => index === 0 || at === null || new Date(recordedAt) <= at);
}
