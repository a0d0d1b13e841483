import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";
import type { Lang } from "@/lib/messages/lang";
import type { ProblemCode } from "@/lib/schemas/fault";
import { jsonAnswer, toResponse, type Answer } from "./answer";
import { answerOnce, fingerprintOf, readIdempotencyKey } from "./idempotency";
import { problemAnswer } from "./problem";
import { secondsToWait, type LimitName } from "./rate-limit";
import { isWrite } from "./route-access";
import { refuse, type Refusal } from "./route-refusal";

type Call = {
  readonly actor: Actor;
  readonly request: Request;
  readonly now: Date;
  readonly lang: Lang;
  readonly content: readonly (string | Uint8Array)[];
  readonly limit: LimitName | "none";
  readonly status: number;
  readonly run: () => Promise<Result<unknown, ProblemCode> | Response>;
};

/** Runs an admitted, well formed request, within its limit, and once where it carries a key. */
export async function answerCall(call: Call): Promise<Response | Refusal> {
  const key = isWrite(call.request) ? readIdempotencyKey(call.request) : null;
  if (key?.ok === false) return refuse(key);
  const wait = call.limit === "none" ? null : await secondsToWait(call.actor, { ...call, limit: call.limit });
  if (wait !== null) return { code: "tooManyRequests", headers: { "retry-after": String(wait) } };
  if (key?.value == null || call.actor.kind !== "person") {
    const given = await call.run();
    return given instanceof Response ? given : toResponse(written(given, call));
  }
  const { pathname, search } = new URL(call.request.url);
  const asked = {
    route: `${call.request.method} ${pathname}`,
    key: key.value,
    fingerprint: fingerprintOf(search, call.content),
    now: call.now,
  };
  const answer = await answerOnce(call.actor, asked, async () => kept(await call.run(), call));
  return answer.ok ? toResponse(answer.value) : refuse(answer);
}

const written = (given: Result<unknown, ProblemCode>, { status, lang }: Call): Answer =>
  given.ok ? jsonAnswer(status, given.value) : problemAnswer(given.error, lang, { faults: given.faults });

/** What a repetition is given: text, whatever the handler answered with. */
async function kept(given: Result<unknown, ProblemCode> | Response, call: Call): Promise<Answer> {
  if (!(given instanceof Response)) return written(given, call);
  return { status: given.status, type: given.headers.get("content-type") ?? "text/plain", body: await given.text() };
}
