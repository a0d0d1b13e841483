import type { CellStanding } from "@/lib/domain/cell-standing";
import type { Fault } from "@/lib/domain/result";

import type { DeskStep, FigureTexts } from "./desk-history";

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
  /** What the cells being typed in held before. */
  readonly begun: Readonly<Record<string, FigureTexts>>;
  /** What can be undone and done again, the latest last. */
  readonly past: readonly DeskStep[];
  readonly future: readonly DeskStep[];
};

export const emptyDesk: DeskState = {
  drafts: {},
  standings: {},
  sending: {},
  link: "rest",
  refusal: null,
  savedAt: null,
  restored: 0,
  begun: {},
  past: [],
  future: [],
};
