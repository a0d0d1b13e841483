import type { CellContent } from "@/lib/domain/cell";
import { contentOfText, type CellStanding } from "@/lib/domain/cell-standing";
import { checkEntry, type BrokenRule } from "@/lib/domain/entry-rules";
import { openPointOf, type EntryTrouble, type OpenPointKind } from "@/lib/domain/open-point";
import type { Fault } from "@/lib/domain/result";
import { commentFaults } from "@/lib/domain/typed-comment";
import { readTypedFigure } from "@/lib/domain/typed-figure";

import { textsOf, type Writing } from "./cell-texts";
import type { CellTexts, DeskState, Draft } from "./desk-state";
import { cellKey, earlierOf, previousContent, ratedOf, type EntryCell, type EntrySection } from "./entry-model";

/** A cell as the person sees it: what is recorded, with what is typed over it. */
export type JudgedCell = {
  readonly section: EntrySection;
  readonly cell: EntryCell;
  readonly key: string;
  readonly standing: CellStanding;
  readonly texts: CellTexts;
  readonly base: CellTexts;
  readonly draft: Draft | null;
  /** What the fields write now; null where they are empty or cannot be read. */
  readonly content: CellContent | null;
  readonly broken: readonly BrokenRule[];
  readonly trouble: EntryTrouble | null;
  readonly faults: readonly Fault[];
  readonly point: OpenPointKind | null;
};

export function judgeCell(section: EntrySection, cell: EntryCell, state: DeskState, writing: Writing): JudgedCell {
  const key = cellKey(cell);
  const draft = state.drafts[key] ?? null;
  const standing = latestOf(cell.standing, state.standings[key]);
  const base = textsOf(standing, section.decimals, writing);
  const texts = draft?.texts ?? base;
  const rated = ratedOf(section);
  const read = draft === null ? null : readTypedFigure(rated, texts);
  const content = read === null ? contentOfText(standing.content) : read.ok ? read.value : null;
  const previous = previousContent(cell);
  const earlier = earlierOf(cell);
  const broken = content === null ? [] : checkEntry(rated, content, previous, earlier);
  const unread = read?.ok === false ? (read.faults ?? []) : draft === null ? [] : commentFaults(texts.comment);
  const faults = unread.length > 0 ? unread : (draft?.verdict?.faults ?? []);
  const isUnfit = unread.length > 0 || broken.some(({ rule }) => rule.level === "error");
  const trouble = draft === null ? null : troubleOf(draft, isUnfit, state);
  const point = openPointOf({ definition: rated, content, comment: texts.comment, previous, earlier, trouble });
  return { section, cell, key, standing, texts, base, draft, content, broken, trouble, faults, point };
}

/** The page and the answers since both tell of a cell: the higher revision is the later one. */
const latestOf = (ofPage: CellStanding, answered: CellStanding | undefined): CellStanding =>
  answered !== undefined && answered.revision > ofPage.revision ? answered : ofPage;

function troubleOf(draft: Draft, isUnfit: boolean, { link }: DeskState): EntryTrouble | null {
  if (draft.verdict?.kind === "conflict") return "conflict";
  if (draft.isTyping) return null;
  if (isUnfit || draft.verdict?.kind === "refused") return "refused";
  return link === "rest" || link === "sending" ? null : "unsent";
}

/** Whether the draft can be sent now: read, allowed, and not already answered. */
export const isSendable = ({ draft, trouble }: JudgedCell): boolean =>
  draft !== null && !draft.isTyping && draft.verdict === null && trouble !== "refused";

export const judgeSheet = (
  sections: readonly EntrySection[],
  state: DeskState,
  writing: Writing,
): readonly JudgedCell[] =>
  sections
    .flatMap((section) => section.cells.map((cell) => judgeCell(section, cell, state, writing)))
    .sort((a, b) => a.cell.index - b.cell.index);
