import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/domain/actor";
import { undoable } from "./internal/shared-transaction";
import type { Tx } from "./internal/client";

/** `route` is the method and path; the key is the caller's own. */
export type IdempotencyKey = { readonly route: string; readonly key: string };
export type KeptAnswer = { readonly status: number; readonly body: string };
type Kept = KeptAnswer & { readonly fingerprint: Uint8Array };

const keptSchema = z.array(
  z.object({ fingerprint: z.instanceof(Uint8Array), status: z.number().int(), body: z.string() }),
);

/** Held until the transaction ends, however it ends; false when a request of the same key is running. */
export async function takeIdempotencyKey(actor: Person, tx: Tx, { route, key }: IdempotencyKey): Promise<boolean> {
  const name = `idempotency ${actor.userId} ${route} ${key}`;
  const rows = await tx.$queryRaw`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`;
  return z.tuple([z.object({ taken: z.boolean() })]).parse(rows)[0].taken;
}

/** The answer given to the key after `since`, with the fingerprint of what had been asked. */
export async function findKeptAnswer(
  actor: Person,
  tx: Tx,
  { route, key }: IdempotencyKey,
  since: Date,
): Promise<Kept | null> {
  const rows = await tx.$queryRaw`
    select fingerprint, status, body from idempotency_key
    where user_id = ${actor.userId}::uuid and route = ${route} and key = ${key}
      and state = 'done' and created_at > ${since}::timestamptz`;
  return keptSchema.parse(rows)[0] ?? null;
}

/** Keeps an answer in the transaction of its effect, and forgets the user's answers that are too old to be asked for. */
export async function keepAnswer(
  actor: Person,
  tx: Tx,
  { route, key }: IdempotencyKey,
  answer: KeptAnswer & { readonly fingerprint: Uint8Array<ArrayBuffer>; readonly at: Date; readonly since: Date },
): Promise<void> {
  await tx.$executeRaw`
    delete from idempotency_key
    where user_id = ${actor.userId}::uuid and created_at <= ${answer.since}::timestamptz`;
  await tx.$executeRaw`
    insert into idempotency_key (user_id, route, key, fingerprint, state, status, body, created_at)
    values (${actor.userId}::uuid, ${route}, ${key}, ${answer.fingerprint}, 'done', ${answer.status},
      ${answer.body}, ${answer.at}::timestamptz)`;
}

/** Runs `work` within the transaction; what it wrote is undone when `keeps` says no to its answer. */
export function runUndoable<T>(
  actor: Person,
  tx: Tx,
  work: () => Promise<T>,
  keeps: (value: T) => boolean,
): Promise<T> {
  return undoable(tx, work, keeps);
}
