import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { Tx } from "./internal/client";

/** A publication as its row says it, with the manifest that has to prove it. */
export type SealedRow = {
  readonly roadmap: string;
  readonly period: string;
  readonly number: number;
  /** The row says that it holds what was asked for. */
  readonly isAsked: boolean;
  readonly manifest: unknown;
};

/** Every number of the publications that a file's fingerprint leads to; nothing here is proved yet. */
export function listSealedByHash(actor: Actor, tx: Tx, sha256: string): Promise<SealedRow[]> {
  return tx.$queryRaw<SealedRow[]>`
    select roadmap, period, number, is_asked as "isAsked", manifest from sealed_by(${sha256}, null)`;
}

/** Every number of the publications that a printed code leads to; nothing here is proved yet. */
export function listSealedByCode(actor: Actor, tx: Tx, code: string): Promise<SealedRow[]> {
  return tx.$queryRaw<SealedRow[]>`
    select roadmap, period, number, is_asked as "isAsked", manifest from sealed_by(null, ${code})`;
}

/** What a scope was called on a day; null for the whole. */
export async function findScopeName(actor: Actor, tx: Tx, scope: string, on: Day): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string | null }[]>`select scope_name(${scope}, ${on}::date) as name`;
  return rows[0]?.name ?? null;
}
