import type { CellStanding } from "@/lib/domain/cell-standing";
import type { Fault } from "@/lib/domain/result";

import type { DeskEvent, SavedCellAnswer } from "./desk-event";

/** The fields of a cell as they are typed: an amount or a numerator in `figure`. */
export type CellTexts = {
  readonly figure: string;
  readonly denominator: string;
  readonly comment: string;
  readonly evidence: string;
};

/** What somebody typed that is not recorded yet, or never will be as it stands. */
export type Draft = {
  readonly texts: CellTexts;
  /** The texts of what was recorded when the typing began: only what differs from them is sent. */
  readonly base: CellTexts;
  /** The revision typed over; another one recorded since is a conflict. */
  readonly seen: number;
  /** When the typing began, in milliseconds. */
  readonly since: number;
  readonly isTyping: boolean;
  readonly verdict: { readonly kind: "refused" | "conflict"; readonly faults: readonly Fault[] } | null;
};

export const linkStates = ["rest", "sending", "offline", "signedOut", "busy", "failed", "locked"] as const;
export type LinkState = (typeof linkStates)[number];

/** What the browser knows besides what the page was made with. */
export type DeskState = {
  readonly drafts: Readonly<Record<string, Draft>>;
  /** What the server said of cells since the page was made. */
  readonly standings: Readonly<Record<string, CellStanding>>;
  readonly sending: Readonly<Record<string, CellTexts>>;
  readonly link: LinkState;
  /** The code of what stopped a whole sending, where the link is `locked`. */
  readonly refusal: string | null;
  readonly savedAt: string | null;
  /** How many drafts of an earlier visit were found in the browser. */
  readonly restored: number;
};

export const emptyDesk: DeskState = {
  drafts: {},
  standings: {},
  sending: {},
  link: "rest",
  refusal: null,
  savedAt: null,
  restored: 0,
};

const same = (a: CellTexts, b: CellTexts): boolean =>
  a.figure === b.figure && a.denominator === b.denominator && a.comment === b.comment && a.evidence === b.evidence;

export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case "typed":
      return typed(state, event);
    case "left":
      return changed(state, event.key, (draft) => ({ ...draft, isTyping: false }));
    case "undone":
    case "yielded":
      return { ...state, drafts: without(state.drafts, event.key) };
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
  if (same(texts, base) && state.sending[key] === undefined) {
    return { ...state, drafts: without(state.drafts, key) };
  }
  return { ...state, drafts: { ...state.drafts, [key]: { ...draft, texts, isTyping: true, verdict: null } } };
}

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
