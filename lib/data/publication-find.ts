import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Tx } from "./internal/client";
import { listPublications, type PublicationRow } from "./publication";

export type PublicationKey = {
  readonly period: Period;
  readonly roadmap?: string | undefined;
  readonly number?: number | undefined;
};

/** The publication an address names, by default the number that stands; nothing before every file exists. */
export async function findPublication(
  actor: Actor,
  tx: Tx,
  { period, roadmap, number }: PublicationKey,
): Promise<Result<PublicationRow, "notFound" | "roadmapRequired">> {
  const filter = { period, state: "published" as const, ...(roadmap !== undefined && { roadmap }) };
  const found = await listPublications(actor, tx, filter, 1000);
  if (new Set(found.map((one) => one.roadmap)).size > 1) return fail("roadmapRequired");
  const one = number === undefined ? found[0] : found.find((row) => row.number === number);
  return one === undefined ? fail("notFound") : ok(one);
}
