import { type CellContent } from "./cell";
import { needsComment, type EarlierFigures } from "./entry-rules";
import { type IndicatorDefinition } from "./indicator";

/** What keeps a value from being recorded although somebody typed it. */
export type EntryTrouble = "refused" | "conflict" | "unsent";
/** What is left to do about a cell before its sheet is handed over. */
export const openPointKinds = ["missing", "refused", "comment", "conflict", "unsent"] as const;
export type OpenPointKind = (typeof openPointKinds)[number];

/** A cell as its writer sees it: what is recorded, and what of it is not. */
export type EntryStanding = {
  readonly definition: Pick<IndicatorDefinition, "scale" | "rules">;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly previous: CellContent | null;
  readonly earlier?: EarlierFigures;
  readonly trouble: EntryTrouble | null;
};

/** The one thing to do about the cell first; null where nothing is left. */
export function openPointOf(standing: EntryStanding): OpenPointKind | null {
  const { definition, content, comment, previous, earlier, trouble } = standing;
  if (trouble !== null) return trouble;
  if (content === null) return "missing";
  const isSilent = comment === null || comment.trim() === "";
  return isSilent && needsComment(definition, content, previous, earlier) ? "comment" : null;
}

/** « 4 valeurs, 1 commentaire et 1 choix »: a refused or unsent value is a value to give. */
export type LeftToDo = { readonly values: number; readonly comments: number; readonly choices: number };
export function countLeft(points: readonly OpenPointKind[]): LeftToDo {
  const count = (...kinds: readonly OpenPointKind[]) => points.filter((kind) => kinds.includes(kind)).length;
  return { values: count("missing", "refused", "unsent"), comments: count("comment"), choices: count("conflict") };
}
