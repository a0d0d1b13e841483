import type { Correction } from "./publication";
import type { PublishedWithout } from "./publishing";

/** What the files of a publication print about it, set down before the first is made. */
export type PreparedFacts = {
  /** Of the product that set it down. */
  readonly version: string;
  /** The instant that its files bear; an instant, ISO 8601. */
  readonly publishedAt: string;
  readonly snapshotSha256: string;
  readonly auditHead: string;
  readonly erratum: readonly Correction[] | null;
};

/** Why a publication could not be sealed. */
export const sealingFailures = ["sealingFailed", "storageFull", "fontMissing", "layoutFailed"] as const;
export type SealingFailure = (typeof sealingFailures)[number];

/** What a campaign has published, and what is on its way. */
export type CampaignPublications = {
  /** Numbers of its publications. */
  readonly publications: readonly number[];
  /** The next number, being sealed or failed; null where there is none, and to who neither publishes nor audits. */
  readonly sealing: SealingProgress | null;
};

/** How far the sealing of a campaign's next number is, or why it failed. */
export type SealingProgress = {
  readonly number: number;
  readonly state: "sealing" | "failed";
  readonly requestedAt: string;
  /** Files made so far, of how many; `total` is null until that is known. */
  readonly made: number;
  readonly total: number | null;
  readonly failure: SealingFailure | null;
  /** What it was asked to be published without: asking again needs no typing again. */
  readonly without: readonly PublishedWithout[];
};

/** Whole percents of the files that are made: 100 only once all of them are. */
export const percentMade = (made: number, total: number): number => Math.floor((100 * made) / total);
