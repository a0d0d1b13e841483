import type { Writing } from "./cell-texts";
import type { DeskEvent, SavedCellAnswer } from "./desk-event";
import type { CellTexts, LinkState } from "./desk-state";
import type { Desk } from "./desk-store";
import type { EntrySheet } from "./entry-model";
import { isSendable, judgeSheet, type JudgedCell } from "./judge-cell";

type Way = { readonly isLeaving: boolean };
type Body = Partial<CellTexts> & { readonly series: string; readonly period: string; readonly revision: number };

/** Sends what can be sent, all of it in one request; does nothing while another one is on its way. */
export async function sendDrafts(desk: Desk, sheet: EntrySheet, writing: Writing, way: Way): Promise<void> {
  const state = desk.get();
  if (!sheet.isWritable || state.link === "sending") return;
  const ready = judgeSheet(sheet.sections, state, writing).filter(isSendable);
  if (ready.length === 0) return;
  desk.dispatch({ kind: "sent", texts: Object.fromEntries(ready.map(({ key, texts }) => [key, texts])) });
  desk.dispatch(await put(sheet, ready.map(bodyOf), way));
}

/** Only what was changed: a comment added by somebody else meanwhile is not undone. */
function bodyOf({ cell, texts, draft, section }: JudgedCell): Body {
  const base = draft?.base ?? texts;
  const isFigure = texts.figure !== base.figure || texts.denominator !== base.denominator;
  return {
    ...{ series: cell.series, period: cell.period, revision: draft?.seen ?? 0 },
    ...(isFigure && { figure: texts.figure, ...(section.kind === "ratio" && { denominator: texts.denominator }) }),
    ...(texts.comment !== base.comment && { comment: texts.comment }),
    ...(texts.evidence !== base.evidence && { evidence: texts.evidence }),
  };
}

async function put(sheet: EntrySheet, cells: readonly Body[], { isLeaving }: Way): Promise<DeskEvent> {
  const { roadmap, period, department } = sheet;
  try {
    const response = await fetch(`/saisie/${period}/valeurs`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ roadmap, department, cells }),
      keepalive: isLeaving,
    });
    if (!response.ok) return await failureOf(response);
    const answer = (await response.json()) as { readonly at: string; readonly cells: readonly SavedCellAnswer[] };
    return { kind: "answered", ...answer };
  } catch {
    return { kind: "failed", link: "offline" };
  }
}

const links: Readonly<Record<number, LinkState>> = { 401: "signedOut", 429: "busy", 503: "busy" };

async function failureOf(response: Response): Promise<DeskEvent> {
  const link = links[response.status] ?? (response.status >= 500 ? "failed" : "locked");
  const problem = (await response.json().catch(() => ({}))) as { readonly code?: string };
  return { kind: "failed", link, ...(problem.code !== undefined && { refusal: problem.code }) };
}
