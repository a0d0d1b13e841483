import "server-only";
import { createHash } from "node:crypto";
import { findKeptAnswer, keepAnswer, runUndoable, takeIdempotencyKey } from "@/lib/data/idempotency";
import { inSharedScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Answer } from "./answer";

const keptMilliseconds = 24 * 3_600_000;
const shape = /^[\x21-\x7E]{1,255}$/;

/** The key of a write, null without one; a key that cannot be kept is refused. */
export function readIdempotencyKey(request: Request): Result<string | null, "badIdempotencyKey"> {
  const key = request.headers.get("idempotency-key");
  return key === null || shape.test(key) ? ok(key) : fail("badIdempotencyKey");
}

/** What was asked: the same bytes at the same address are the same request. */
export function fingerprintOf(query: string, parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash("sha256").update(query);
  for (const part of parts) hash.update(createHash("sha256").update(part).digest());
  return new Uint8Array(hash.digest());
}

type Asked = {
  readonly route: string;
  readonly key: string;
  readonly fingerprint: Uint8Array<ArrayBuffer>;
  readonly now: Date;
};

/**
 * Answers a key once: effect and answer are written in one transaction, so that a server killed between commit and
 * answer leaves both or neither, and the repetition finds the answer or does the work. A refusal's traces are undone
 * and the refusal is kept; a failure keeps nothing.
 */
export function answerOnce(
  actor: Person,
  asked: Asked,
  run: () => Promise<Answer>,
): Promise<Result<Answer, "idempotencyBusy" | "idempotencyMismatch">> {
  const { now, fingerprint } = asked;
  const since = new Date(now.getTime() - keptMilliseconds);
  const work: Parameters<typeof inSharedScope<Result<Answer, "idempotencyBusy" | "idempotencyMismatch">>>[1] = async (
    tx,
  ) => {
    if (!(await takeIdempotencyKey(actor, tx, asked))) return fail("idempotencyBusy");
    const kept = await findKeptAnswer(actor, tx, asked, since);
    if (kept)
      return Buffer.compare(kept.fingerprint, fingerprint) === 0 ? ok(revive(kept)) : fail("idempotencyMismatch");
    const answer = await runUndoable(actor, tx, run, ({ status }) => status < 400);
    await keepAnswer(actor, tx, asked, { ...answer, fingerprint, at: now, since });
    return ok(answer);
  };
  return inSharedScope(actor, work, { timeoutSeconds: 300 });
}

const revive = ({ status, body }: { status: number; body: string }): Answer => ({
  status,
  body,
  type: status < 400 ? "application/json" : "application/problem+json",
});
