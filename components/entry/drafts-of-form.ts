import type { TypedCell } from "@/lib/schemas/typed-cell";

import type { SavedCellAnswer } from "./desk-event";
import type { Draft } from "./desk-state";
import { cellKey } from "./entry-model";

/** What a form sent without JavaScript could not record, as drafts: the fields show it again, with what is wrong. */
export function draftsOfForm(
  typed: readonly TypedCell[],
  answers: readonly SavedCellAnswer[],
  now: Date,
): Record<string, Draft> {
  const drafts = typed.flatMap((cell, index): [string, Draft][] => {
    const answer = answers[index];
    if (answer === undefined || (answer.outcome !== "rejected" && answer.outcome !== "conflict")) return [];
    const { figure = "", denominator = "", comment = "", evidence = "", revision } = cell;
    const texts = { figure, denominator, comment, evidence };
    const verdict = { kind: answer.outcome === "conflict" ? "conflict" : "refused", faults: answer.faults } as const;
    return [[cellKey(cell), { texts, base: texts, seen: revision, since: now.getTime(), isTyping: false, verdict }]];
  });
  return Object.fromEntries(drafts);
}
