import { type CellContent } from "./cell";
import { type Period } from "./period";

export const entryModes = ["atomic", "partial"] as const;
export type EntryMode = (typeof entryModes)[number];
export const entryOutcomes = ["created", "revised", "unchanged", "rejected", "conflict"] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];
export const observationSources = ["form", "api", "import"] as const;
export type ObservationSource = (typeof observationSources)[number];

/** What somebody asks to write in one cell. `content: null` empties it. */
export type CellEntry = {
  readonly series: string;
  readonly period: Period;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  /** The revision the writer saw, 0 for none; null where the last writer wins. */
  readonly seen: number | null;
};

/** What the cell holds now; revision 0 where nothing was ever written. */
export type CurrentCell = {
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly revision: number;
};
