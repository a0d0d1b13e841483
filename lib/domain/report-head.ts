import type { SheetState } from "./sheet";

/** The head of a report: which publication, which part of it, and how it came to be. */
export type ReportHead = {
  readonly roadmap: {
    readonly slug: string;
    readonly title: string;
    /** What the roadmap calls its priorities: « priorité », « mission », « axe ». */
    readonly label: string;
  };
  /** The quarter, as a code. */
  readonly period: string;
  readonly number: number;
  /** `consolidated`, a ministry's code, or `department-CODE`. */
  readonly scope: string;
  readonly scopeName?: { readonly fr: string; readonly en: string };
  /** An instant, ISO 8601. */
  readonly publishedAt: string;
  readonly without: readonly { readonly department: string; readonly name: string; readonly reason: string }[];
  readonly erratum?: ReportErratum;
  /** Figures are made up: every page says so. */
  readonly demo: boolean;
  /** The State's emblem and typeface, reserved to its own services. */
  readonly brand: boolean;
};

export type ReportErratum = {
  /** The number of the publication that this one replaces. */
  readonly replaces: number;
  readonly changes: readonly {
    readonly indicator: string;
    readonly scope: string;
    readonly period: string;
    /** Exact decimals as text, like every figure of the report; null where there was no value. */
    readonly before: string | null;
    readonly after: string | null;
    readonly reason: string;
  }[];
};

/** A department whose values are not all there. */
export type ReportMissing = {
  readonly department: string;
  readonly name: string;
  readonly owed: number;
  readonly given: number;
  readonly state: SheetState;
};

export type ReportProvenance = {
  readonly snapshotSha256: string;
  readonly auditHead: string;
  /** Program and version, in the order to print. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly verifyUrl: string;
  /** The short code of this report, without its hyphen; what was sealed before there were codes has none. */
  readonly code?: string;
};
