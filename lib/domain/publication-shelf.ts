import { type Actor } from "./actor";
import { type CampaignState } from "./campaign";
import { type Day } from "./day";
import { ownPart, publishedAnswer } from "./manifest-answer";
import { type Period } from "./period";
import { type Correction, type Manifest, type PublishedFile, type ReportLang } from "./publication";

/** A publication as its readers find it: the files of their scopes in one language. */
export type ShelvedPublication = Omit<Manifest, "files" | "erratum" | "signature"> & {
  readonly files: readonly PublishedFile[];
  readonly erratum: readonly Correction[] | null;
};

/** A campaign that will end in a publication. */
export type ComingPublication = {
  readonly period: Period;
  readonly state: CampaignState;
  readonly closesOn: Day;
  /** The number that the next publication takes: above 1, an erratum. */
  readonly next: number;
};

/** How much a scope's files tell of. */
export type ScopeContents = { readonly scope: string; readonly indicators: number; readonly priorities: number };
export type CorrectedIndicator = { readonly code: string; readonly name: string; readonly decimals: number };

type Sealed = Parameters<typeof publishedAnswer>[0];

export function shelve(actor: Actor, sealed: Sealed, lang: ReportLang): ShelvedPublication {
  const { files, erratum, supersededBy, ...manifest } = publishedAnswer(sealed);
  const own = ownPart(actor, { ...manifest, files, ...(erratum && { erratum }) }) ?? { files, erratum };
  return {
    ...manifest,
    supersededBy,
    files: own.files.filter((file) => file.lang === lang),
    erratum: own.erratum ?? null,
  };
}

export type ScopeKind = "consolidated" | "ministry" | "department";
export const scopeKindOf = (scope: string): ScopeKind => {
  if (scope === "consolidated") return "consolidated";
  return scope.startsWith("department-") ? "department" : "ministry";
};

const kindOrder: readonly ScopeKind[] = ["ministry", "department", "consolidated"];

/** The scopes of files: ministries, then departments, then the whole, each kind in the order of the codes. */
export function scopesOf(files: readonly Pick<PublishedFile, "scope">[]): string[] {
  const rank = (scope: string): number => kindOrder.indexOf(scopeKindOf(scope));
  return [...new Set(files.map(({ scope }) => scope))].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
