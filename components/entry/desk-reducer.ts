import type { DeskEvent, SavedCellAnswer } from "./desk-event";
import { begin, figuresOf, finish, follow, forget } from "./desk-history";
import type { CellTexts, DeskState, Draft } from "./desk-state";

const same = (a: CellTexts, b: CellTexts): boolean =>
  a.figure === b.figure && a.denominator === b.denominator && a.comment === b.comment && a.evidence === b.evidence;

/** The desk after an event. */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case "typed":
      return typed(state, event);
    case "left":
      return left(state, event.key);
    case "undone":
    case "yielded":
      return { ...forget(state, event.key), drafts: without(state.drafts, event.key) };
    case "retracted":
      return retracted(state, event);
    case "filled":
      return filled(state, event);
    case "learnt":
      return { ...state, standings: { ...state.standings, ...newer(state, event.standings) } };
    case "imposed":
      return changed(state, event.key, (draft) => ({ ...draft, seen: event.seen, isTyping: false, verdict: null }));
    case "sent":
      return { ...state, sending: event.texts, link: "sending" };
    case "answered":
      return answered(state, event);
    case "failed":
      return { ...state, sending: {}, link: event.link, refusal: event.refusal ?? null };
    case "restored":
      return {
        ...state,
        drafts: { ...event.drafts, ...state.drafts },
        restored: Object.keys(event.drafts).length,
      };
  }
}

function typed(state: DeskState, event: Extract<DeskEvent, { kind: "typed" }>): DeskState {
  const { key, field, text, base, seen, at } = event;
  const draft = state.drafts[key] ?? { texts: base, base, seen, since: at };
  const texts = { ...draft.texts, [field]: text };
  const begun = begin(state, key, draft.texts);
  if (same(texts, base) && state.sending[key] === undefined) {
    return { ...finish(begun, key, texts), drafts: without(state.drafts, key) };
  }
  return { ...begun, drafts: { ...state.drafts, [key]: { ...draft, texts, isTyping: true, verdict: null } } };
}

function left(state: DeskState, key: string): DeskState {
  const draft = state.drafts[key];
  if (draft === undefined) return forget(state, key);
  return changed(finish(state, key, draft.texts), key, (one) => ({ ...one, isTyping: false }));
}

/** A field goes back to what it held before the typing; once more, to what is recorded. */
function retracted(state: DeskState, { key, field }: Extract<DeskEvent, { kind: "retracted" }>): DeskState {
  const draft = state.drafts[key];
  if (draft === undefined) return state;
  const { base } = draft;
  const isFigure = field === "figure" || field === "denominator";
  const back = isFigure ? (state.begun[key] ?? figuresOf(base)) : { [field]: base[field] };
  const texts = { ...draft.texts, ...back };
  const rested = forget(state, key);
  if (same(texts, base) && state.sending[key] === undefined) return { ...rested, drafts: without(state.drafts, key) };
  return changed(rested, key, (one) => ({ ...one, texts, isTyping: false, verdict: null }));
}

/** Cells written at once go as if they had been typed and left. */
function filled(state: DeskState, { way, cells, at }: Extract<DeskEvent, { kind: "filled" }>): DeskState {
  const drafts = cells.map(({ key, texts, base, seen }): [string, Draft] => {
    const draft = state.drafts[key] ?? { base, seen, since: at };
    return [key, { ...draft, texts, isTyping: false, verdict: null }];
  });
  const isOpen = ([key, draft]: [string, Draft]) => !same(draft.texts, draft.base) || state.sending[key] !== undefined;
  const all = Object.entries({ ...state.drafts, ...Object.fromEntries(drafts) });
  const rested = cells.reduce((before, { key }) => forget(before, key), state);
  return { ...follow(rested, way, cells), drafts: Object.fromEntries(all.filter(isOpen)) };
}

/** What was answered to a saving while the sheet was being read again stays. */
const newer = ({ standings }: DeskState, learnt: DeskState["standings"]): DeskState["standings"] =>
  Object.fromEntries(
    Object.entries(learnt).filter(([key, { revision }]) => revision > (standings[key]?.revision ?? -1)),
  );

function changed(state: DeskState, key: string, change: (draft: Draft) => Draft): DeskState {
  const draft = state.drafts[key];
  return draft === undefined ? state : { ...state, drafts: { ...state.drafts, [key]: change(draft) } };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function answered(state: DeskState, { at, cells }: Extract<DeskEvent, { kind: "answered" }>): DeskState {
  const isWritten = ({ outcome }: SavedCellAnswer) => outcome !== "rejected" && outcome !== "conflict";
  const after = cells.reduce(answeredCell, state);
  return {
    ...after,
    sending: {},
    link: "rest",
    refusal: null,
    savedAt: cells.some(isWritten) ? at : state.savedAt,
  };
}

function answeredCell(state: DeskState, { series, period, outcome, faults, standing }: SavedCellAnswer): DeskState {
  const key = `${series} ${period}`;
  const sent = state.sending[key];
  const standings = standing === null ? state.standings : { ...state.standings, [key]: standing };
  const known = { ...state, standings };
  const draft = state.drafts[key];
  if (draft === undefined || sent === undefined) return known;
  const isLatest = same(draft.texts, sent);
  if (outcome === "rejected" || outcome === "conflict") {
    const kind = outcome === "conflict" ? ("conflict" as const) : ("refused" as const);
    return isLatest ? changed(known, key, (one) => ({ ...one, verdict: { kind, faults } })) : known;
  }
  // Typed further while it was on its way: what was sent is the new base, the rest follows.
  return isLatest
    ? { ...known, drafts: without(known.drafts, key) }
    : changed(known, key, (one) => ({ ...one, base: sent, seen: standing?.revision ?? one.seen }));
}
