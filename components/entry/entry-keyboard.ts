import type { KeyboardEvent } from "react";

import { marks, type Mark } from "@/lib/domain/cell";

import type { CellTexts } from "./desk-state";
import { fieldId } from "./figure-fields";
import type { JudgedCell } from "./judge-cell";

/** What the keys of the grid ask for; the page does it. */
export type KeyActs = {
  readonly undo: (judged: JudgedCell) => void;
  readonly mark: (judged: JudgedCell, mark: Mark | null) => void;
  readonly comment: (judged: JudgedCell) => void;
  readonly define: (judged: JudgedCell) => void;
  readonly nextPoint: () => void;
};

type Place = { readonly judged: JudgedCell; readonly field: keyof CellTexts };

/** Enter and the arrows move between cells, Escape undoes the typing, Alt and function keys open what goes with one. */
export function handleKey(event: KeyboardEvent, cells: readonly JudgedCell[], acts: KeyActs): void {
  const place = placeOf(event.target, cells);
  if (place === null || event.nativeEvent.isComposing) return;
  const isDone =
    event.altKey || event.ctrlKey || event.metaKey ? combined(event, place, acts) : plain(event, place, cells, acts);
  if (isDone) event.preventDefault();
}

function placeOf(target: EventTarget, cells: readonly JudgedCell[]): Place | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  const [, number, field] = /^case-(\d+)-(figure|denominator|comment|evidence)$/.exec(target.id) ?? [];
  const judged = cells[Number(number) - 1];
  return judged === undefined || field === undefined ? null : { judged, field: field as keyof CellTexts };
}

function combined(event: KeyboardEvent, { judged }: Place, acts: KeyActs): boolean {
  if (event.ctrlKey && event.key === "Enter") acts.nextPoint();
  else if (event.altKey && event.code === "KeyM") acts.mark(judged, nextMark(judged));
  else if (event.altKey && event.code === "KeyC") acts.comment(judged);
  else return false;
  return true;
}

function plain(event: KeyboardEvent, { judged, field }: Place, cells: readonly JudgedCell[], acts: KeyActs): boolean {
  if (event.key === "F1") acts.define(judged);
  else if (event.key === "Escape" && judged.draft !== null) acts.undo(judged);
  else if (field === "comment" || field === "evidence") return false;
  else if (event.key === "Enter") focusCell(cells[judged.cell.index + (event.shiftKey ? -1 : 1)], field);
  else if (event.key === "ArrowDown") focusCell(cells[judged.cell.index + 1], field);
  else if (event.key === "ArrowUp") focusCell(cells[judged.cell.index - 1], field);
  else return false;
  return true;
}

/** None, then each mark in turn, then none again. */
function nextMark({ content }: JudgedCell): Mark | null {
  const at = content?.kind === "mark" ? marks.indexOf(content.mark) : -1;
  return marks[at + 1] ?? null;
}

/** A cell of one field takes the place of a pair's denominator. */
export function focusCell(judged: JudgedCell | undefined, field: keyof CellTexts = "figure"): void {
  if (judged === undefined) return;
  const wanted = field === "denominator" && judged.section.kind === "amount" ? "figure" : field;
  const found = document.getElementById(fieldId(judged, wanted));
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
