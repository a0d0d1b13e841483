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

const minute = 60_000;
const longest = 60 * minute;
const justNow = 10 * minute;

/** A sealing that has tried for long: what keeps it from its end is a failure like another. */
export const isOverdue = ({ requestedAt }: { readonly requestedAt: Date }, now: Date): boolean =>
  now.getTime() - requestedAt.getTime() > longest;

/** Its runs end one after the other without a word: what it makes ends the process, and would again. */
export const isFatal = (
  sealing: { readonly requestedAt: Date; readonly heldUntil: Date | null },
  now: Date,
): boolean => {
  const { heldUntil } = sealing;
  return heldUntil !== null && isOverdue(sealing, now) && now.getTime() - heldUntil.getTime() < justNow;
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
