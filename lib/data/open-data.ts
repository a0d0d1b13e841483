import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { OpenReport } from "@/lib/domain/open-data";
import type { Period } from "@/lib/domain/period";
import type { Tx } from "./internal/client";

export type OpenPublication = {
  readonly roadmap: string;
  readonly title: string;
  readonly period: Period;
  readonly number: number;
  readonly publishedAt: Date;
  /** The number that stands for its period. */
  readonly latest: number;
};

/** Every publication, latest period first: public, to anybody. */
export function listOpenPublications(actor: Actor, tx: Tx): Promise<OpenPublication[]> {
  return tx.$queryRaw<OpenPublication[]>`
    select roadmap, title, period, number, published_at as "publishedAt", latest from open_publications()`;
}

export type OpenDataKey = {
  readonly roadmap: string;
  /** Null: the latest published. */
  readonly period: Period | null;
  /** Null: the number that stands. */
  readonly number: number | null;
};

/** What a publication says of the public indicators, as it was sealed; null where there is none. Public, to anybody. */
export async function findOpenReport(
  actor: Actor,
  tx: Tx,
  { roadmap, period, number }: OpenDataKey,
): Promise<OpenReport | null> {
  const rows = await tx.$queryRaw<{ report: OpenReport | null }[]>`
    select open_report(${roadmap}, ${period}, ${number}::int) as report`;
  return rows[0]?.report ?? null;
}
