import { type CellContent, type Mark } from "./cell";
import { earlierFigures } from "./earlier-figures";
import { checkEntry, needsComment } from "./entry-rules";
import { limitOf, type EntryRule, type IndicatorDefinition, type IndicatorKind } from "./indicator";
import { type KnownIndicator } from "./known-indicator";
import { type ObservationSource } from "./observation-entry";
import { type Decimal } from "./decimal";
import { type Period } from "./period";
import { type Fault } from "./result";

/** One revision of a cell, with who wrote it and where it comes from. */
export type CellRevision = {
  readonly period: Period;
  readonly revision: number;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly source: ObservationSource;
  readonly authorId: string;
  readonly author: string | null;
  readonly at: Date;
  readonly isValidated: boolean;
};

/** A cell that a sheet owes, with the latest revision of each period its series was ever given. */
export type OwedCellRow = {
  readonly sheetId: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly seriesId: string;
  readonly series: string;
  readonly seriesName: string | null;
  readonly ministry: string | null;
  readonly ministryName: string | null;
  readonly project: string | null;
  readonly projectName: string | null;
  readonly period: Period;
  readonly acceptedRevision: number | null;
  readonly history: ReadonlyMap<Period, CellRevision>;
};

/** An owed cell with the definition in force at its period and what its series held the period before. */
export type DefinedCell = OwedCellRow & {
  readonly known: KnownIndicator;
  readonly definition: IndicatorDefinition;
  readonly latest: CellRevision | null;
  readonly previous: CellRevision | null;
};

export type CellState = "missing" | "given" | Mark;
export const stateOfCell = (content: CellContent | null): CellState =>
  content === null ? "missing" : content.kind === "mark" ? content.mark : "given";

type ContentFields = { value?: Decimal | null; numerator?: Decimal | null; denominator?: Decimal | null };
const contentFields = (kind: IndicatorKind, content: CellContent | null): ContentFields => {
  if (content?.kind === "value") return { value: content.value };
  if (content?.kind === "ratio") return { numerator: content.numerator, denominator: content.denominator };
  return kind === "ratio" ? { numerator: null, denominator: null } : { value: null };
};

/** What breaks a rule, or lacks a comment, without being refused when written: to be settled before the submission. */
export function warningsOf(cell: DefinedCell): Fault[] {
  const { latest, previous, definition, series, period } = cell;
  if (latest?.content == null) return [];
  const before = previous?.content ?? null;
  const earlier = earlierFigures(cell);
  const broken = checkEntry(definition, latest.content, before, earlier).map(({ rule, value }): Fault => ({
    path: "value",
    code: "ruleBroken",
    params: ruleParams(rule, value),
  }));
  const isSilent = latest.comment === null || latest.comment.trim() === "";
  return isSilent && needsComment(definition, latest.content, before, earlier)
    ? [...broken, { path: "comment", code: "commentRequired", params: { series, period } }]
    : broken;
}

export const ruleParams = (rule: EntryRule, value: Decimal | null): NonNullable<Fault["params"]> => ({
  rule: rule.type,
  level: rule.level,
  limit: limitOf(rule)?.toFixed() ?? "",
  value: value?.toFixed() ?? "",
});

/** A cell as the API answers it; warnings are codes, their sentences are chosen in the reader's language. */
export const describeCell = (cell: DefinedCell) => ({
  series: cell.series,
  period: cell.period,
  kind: cell.definition.kind,
  unit: cell.definition.unit,
  state: stateOfCell(cell.latest?.content ?? null),
  ...contentFields(cell.definition.kind, cell.latest?.content ?? null),
  comment: cell.latest?.comment ?? null,
  evidence: cell.latest?.evidence ?? null,
  revision: cell.latest?.revision ?? 0,
  provisional: cell.latest !== null && !cell.latest.isValidated,
  rules: cell.definition.rules,
  warnings: warningsOf(cell),
  previous: cell.previous?.content
    ? {
        period: cell.previous.period,
        ...(cell.previous.content.kind === "mark"
          ? { mark: cell.previous.content.mark }
          : contentFields(cell.definition.kind, cell.previous.content)),
      }
    : null,
  author: cell.latest?.author ?? null,
  at: cell.latest?.at ?? null,
});

/** What a cell holds before anything was written in it. */
export const unwrittenCell = { content: null, comment: null, evidence: null, revision: 0 } as const;
