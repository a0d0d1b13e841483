import { type StandingRevision } from "./explain-answer";
import { type IndicatorFacts } from "./indicator-facts";
import { type Names } from "./indicator-screen";
import { parsePeriod, type Period } from "./period";

/** A revision as it was written, whether it stands or not; `validatedAt` null while nobody validated it. */
export type CellRevisionItem = StandingRevision & { readonly evidence: string | null };

/** Where a page of a history begins: after this revision. */
export type HistoryCursor = { readonly period: Period; readonly series: string; readonly revision: number };

/** A page of the revisions of an indicator's cells, the latest period first. */
export type HistoryScreen = {
  readonly facts: IndicatorFacts;
  readonly names: Names;
  readonly items: readonly CellRevisionItem[];
  /** Where the next page begins; null on the last. */
  readonly next: HistoryCursor | null;
  /** Periods of which something was written that the reader may see, the latest first. */
  readonly periods: readonly Period[];
};

/** No code of a series and no period holds it; it stands as it is in an address. */
const between = "~";

export const cursorText = ({ period, series, revision }: HistoryCursor): string =>
  [period, series, revision].join(between);

/** Null for what no cursor looks like. */
export function readCursor(text: string): HistoryCursor | null {
  const [period = "", series = "", revision = "", ...rest] = text.split(between);
  const known = parsePeriod(period);
  if (known === null || series === "" || !/^[1-9]\d{0,8}$/.test(revision) || rest.length > 0) return null;
  return { period: known, series, revision: Number(revision) };
}
