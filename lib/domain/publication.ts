import { can } from "./access";
import { departmentsOf, ministriesOf, type Actor } from "./actor";
import type { Period } from "./period";
import type { PublishedWithout } from "./publishing";

export const reportFormats = ["pdf", "xlsx", "ods", "csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const reportMimes: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};
export const reportLangs = ["fr", "en"] as const;
export type ReportLang = (typeof reportLangs)[number];

/** A stored file of a publication; `scope` is `consolidated`, a ministry's code or `department-CODE`. */
export type PublishedFile = {
  readonly scope: string;
  readonly lang: ReportLang;
  readonly format: ReportFormat;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
};

/** A figure that an erratum corrects. */
export type Correction = {
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly reason: string;
};

/** What is signed, and who is superseded: the answer of the API and what `publication:verify` reads. */
export type Manifest = {
  readonly roadmap: string;
  readonly period: Period;
  readonly number: number;
  readonly publishedAt: string;
  readonly previous: number | null;
  readonly supersededBy: number | null;
  readonly files: readonly PublishedFile[];
  readonly snapshotSha256: string;
  readonly auditHead: string;
  readonly signature: string;
  readonly keyId: string;
  readonly without: readonly PublishedWithout[];
  readonly erratum?: readonly Correction[];
};

/** What the signature covers: the manifest without itself and without what comes later. */
export function signedPart(
  manifest: Omit<Manifest, "signature" | "supersededBy">,
): Omit<Manifest, "signature" | "supersededBy"> {
  const { roadmap, period, number, publishedAt, previous, files, snapshotSha256, auditHead, keyId, without, erratum } =
    manifest;
  return {
    roadmap,
    period,
    number,
    publishedAt,
    previous,
    files,
    snapshotSha256,
    auditHead,
    keyId,
    without,
    ...(erratum && { erratum }),
  };
}

/** Which scopes of a publication's files the actor may open: all of them, or a list. */
export function readableScopes(actor: Actor): "all" | readonly string[] {
  if (can(actor, "readPublications", { department: "" }) || can(actor, "readPublications", { ministry: "" }))
    return "all";
  if (!can(actor, "readPublications")) return [];
  const own = departmentsOf(actor, "departmentHead").map((code) => `department-${code}`);
  return ["consolidated", ...own, ...ministriesOf(actor)];
}
