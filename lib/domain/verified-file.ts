import type { PublishedFile } from "./publication";

/** What a signed manifest says of a file or of a report; nothing is taken from elsewhere but the scope's name. */
export type ProvedFile = {
  readonly roadmap: string;
  readonly period: string;
  readonly number: number;
  readonly publishedAt: string;
  /** `consolidated`, a ministry's code, or `department-CODE`. */
  readonly scope: string;
  readonly scopeName: string | null;
  /** The file itself; null where only a report's code was given. */
  readonly file: PublishedFile | null;
  readonly superseded: boolean;
  /** The number that stands, and since when. */
  readonly latest: number;
  readonly latestAt: string;
};

export type VerifiedFile =
  | ({ readonly outcome: "authentic" } & ProvedFile)
  /** Recorded here, but no signed manifest names it: somebody changed what is recorded. */
  | { readonly outcome: "broken" }
  | { readonly outcome: "unknown" };
