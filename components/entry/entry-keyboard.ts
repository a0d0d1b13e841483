import type { KeyboardEvent } from "react";

import { marks, type Mark } from "@/lib/domain/cell";

import type { CellTexts } from "./desk-state";
import { cellAnchor } from "./entry-model";
import { fieldId } from "./figure-fields";
import type { JudgedCell } from "./judge-cell";

/** What the keys of the grid ask for; the page does it. */
export type KeyActs = {
  /** Gives up what is being typed in a field. */
  readonly retract: (judged: JudgedCell, field: keyof CellTexts) => void;
  readonly stepBack: () => void;
  readonly stepForth: () => void;
  readonly empty: (judged: JudgedCell) => void;
  readonly mark: (judged: JudgedCell, mark: Mark | null) => void;
  readonly comment: (judged: JudgedCell) => void;
  readonly define: (judged: JudgedCell) => void;
  readonly nextPoint: () => void;
  /** Shows a cell and goes to its field. */
  readonly go: (judged: JudgedCell, field?: keyof CellTexts) => void;
};

export type Place = {
  readonly judged: JudgedCell;
  readonly field: keyof CellTexts;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
};

/** Enter, Tab and the arrows move between cells, Escape undoes the typing, other keys open what goes with a cell. */
export function handleKey(event: KeyboardEvent, cells: readonly JudgedCell[], acts: KeyActs): void {
  const place = placeOf(event.target, cells);
  if (place === null || event.nativeEvent.isComposing) return;
  const isDone =
    event.altKey || event.ctrlKey || event.metaKey ? combined(event, place, acts) : plain(event, place, cells, acts);
  if (isDone) event.preventDefault();
}

/** Which field of which cell holds the focus; null for anything else on the page. */
export function placeOf(target: EventTarget, cells: readonly JudgedCell[]): Place | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  const [, number, field] = /^case-(\d+)-(figure|denominator|comment|evidence)$/.exec(target.id) ?? [];
  const judged = cells[Number(number) - 1];
  if (judged === undefined || field === undefined) return null;
  return { judged, field: field as keyof CellTexts, input: target };
}

const isText = ({ field }: Place): boolean => field === "comment" || field === "evidence";

function combined(event: KeyboardEvent, place: Place, acts: KeyActs): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCommand = (ctrlKey || metaKey) && !altKey;
  const key = letterOf(event);
  if (isCommand && key === "enter") acts.nextPoint();
  else if (altKey && !ctrlKey && key === "m") acts.mark(place.judged, nextMark(place.judged));
  else if (altKey && !ctrlKey && key === "c") acts.comment(place.judged);
  else if (!isCommand || isText(place)) return false;
  else if (key === "y" || (key === "z" && shiftKey)) acts.stepForth();
  else if (key === "z") undoTyping(place, acts);
  else return false;
  return true;
}

/** The letter on the key, wherever a keyboard has it; that of its place where Alt makes a sign of it, as on a Mac. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  (/^[ -~]+$/.test(key) ? key : code.replace("Key", "")).toLowerCase();

/** What is being typed goes first, then what was written before. */
function undoTyping({ judged, field }: Place, acts: KeyActs): void {
  if (judged.draft?.isTyping === true) acts.retract(judged, field);
  else acts.stepBack();
}

function plain(event: KeyboardEvent, place: Place, cells: readonly JudgedCell[], acts: KeyActs): boolean {
  const { judged } = place;
  if (event.key === "F1") acts.define(judged);
  else if (event.key === "Escape" && judged.draft !== null) acts.retract(judged, place.field);
  else if (isText(place)) return false;
  else if (event.key === "F2") edit(place);
  else if (event.key === "Delete" && isWhole(place)) acts.empty(judged);
  else return follow(towards(event, place, cells), acts);
  return true;
}

/** False where the key leads nowhere, and does what it does in any field. */
function follow([judged, field]: Way, { go }: KeyActs): boolean {
  if (judged !== undefined) go(judged, field);
  return judged !== undefined;
}

type Way = readonly [judged: JudgedCell | undefined, field?: keyof CellTexts];

/** Where a key leads from a field; nowhere for a key that only moves in its text. */
function towards({ key, shiftKey }: KeyboardEvent, place: Place, cells: readonly JudgedCell[]): Way {
  const { judged, field } = place;
  const beside = (by: number) => cells[judged.cell.index + by];
  if (key === "Enter") return [beside(shiftKey ? -1 : 1), field];
  if (key === "ArrowDown") return [beside(1), field];
  if (key === "ArrowUp") return [beside(-1), field];
  if (key === "ArrowLeft" && field === "denominator" && isAt(place, "start")) return [judged, "figure"];
  if (key === "ArrowRight" && field === "figure" && isPair(judged) && isAt(place, "end"))
    return [judged, "denominator"];
  if (key !== "Tab") return [undefined];
  if (shiftKey) return field === "denominator" ? [judged, "figure"] : lastFieldOf(beside(-1));
  if (field === "figure" && isPair(judged)) return [judged, "denominator"];
  // What a cell asks under its row comes before the next cell.
  return isAsking(judged) ? [undefined] : [beside(1)];
}

const isPair = ({ section }: JudgedCell): boolean => section.kind === "ratio";
const lastFieldOf = (judged: JudgedCell | undefined): Way =>
  judged === undefined || isAsking(judged) ? [undefined] : [judged, "denominator"];
const isAsking = ({ cell }: JudgedCell): boolean =>
  document.querySelector(`#${cellAnchor(cell)} > [data-open="true"]`) !== null;

const isWhole = ({ input: { selectionStart, selectionEnd, value } }: Place): boolean =>
  selectionStart === 0 && selectionEnd === value.length;
const isAt = (place: Place, edge: "start" | "end"): boolean => {
  const { selectionStart, selectionEnd, value } = place.input;
  if (isWhole(place)) return true;
  return selectionStart === selectionEnd && selectionStart === (edge === "start" ? 0 : value.length);
};

/** The text stays and is changed, where typing would replace it. */
function edit({ input }: Place): void {
  input.setSelectionRange(input.value.length, input.value.length);
}

/** None, then each mark in turn, then none again. */
function nextMark({ content }: JudgedCell): Mark | null {
  const at = content?.kind === "mark" ? marks.indexOf(content.mark) : -1;
  return marks[at + 1] ?? null;
}

/** A cell of one field takes the place of a pair's denominator. */
export function focusCell(judged: JudgedCell | undefined, field: keyof CellTexts = "figure"): void {
  if (judged === undefined) return;
  const wanted = field === "denominator" && !isPair(judged) ? "figure" : field;
  const found = document.getElementById(fieldId(judged, wanted));
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
