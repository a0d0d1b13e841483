import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { isDatabaseAway } from "@/lib/shared/database-away";
import type { Actor } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";
import type { Lang } from "@/lib/messages/lang";
import type { ProblemCode } from "@/lib/schemas/fault";
import { log } from "@/lib/shared/log";
import { toResponse, withApiHeaders } from "./answer";
import { problemAnswer } from "./problem";
import { langOf } from "./problem-text";
import type { LimitName } from "./rate-limit";
import { admit, isWrite, type RouteAct } from "./route-access";
import { answerCall } from "./route-answer";
import { readInput, type InputSchemas } from "./route-input";
import { refuse, type Refusal } from "./route-refusal";
import type { UploadedFile } from "./upload";

type Absent = z.ZodType<Readonly<Record<string, never>>>;

export type RouteInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, U extends z.ZodType> = {
  readonly actor: Actor;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  /** The text fields of an upload, and its file. */
  readonly fields: z.output<U>;
  readonly file: UploadedFile | null;
  readonly lang: Lang;
  readonly now: Date;
  readonly request: Request;
};

export type RouteDefinition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, U extends z.ZodType> = {
  /** What the route lets do: nobody without a role that has it goes further (403). `public` asks for no sign-in. */
  readonly act: RouteAct;
  readonly params?: P;
  readonly query?: Q;
  /** A JSON body of at most 1 MB. */
  readonly body?: B;
  /** A multipart body of at most 10 MB: this schema reads its text fields, `file` comes apart. */
  readonly upload?: U;
  /** Of a success; 200 by default. */
  readonly status?: 200 | 201 | 202;
  /** What the request counts against; `write` by default for what is not a GET, `none` for a GET. */
  readonly limit?: LimitName | "none";
  /** A value (decimals and dates are written by the route), a refusal by its code, or a whole response (files). */
  readonly handler: (input: RouteInput<P, Q, B, U>) => Promise<Result<unknown, ProblemCode> | Response>;
};

type Context = { readonly params: Promise<unknown> };
export type RouteHandler = ((request: Request, context: Context) => Promise<Response>) & {
  /** What the route was made of: a test compares it with the API document. */
  readonly definition?: InputSchemas & { readonly status?: number };
};

/**
 * A route of the API. It decides in the contract's order: 401, 403 (no role has the act), 413, 415, 400, then the rate
 * limit, then what the handler answers (404, 409, 422). The handler calls one use case or one read, nothing else:
 *
 *     // app/api/v1/campaigns/[period]/reopen/route.ts
 *     const reopen = defineRoute({
 *       act: "reopenCampaign",
 *       params: campaignParamsSchema,
 *       query: roadmapQuerySchema,
 *       body: reopenCampaignSchema,
 *       handler: ({ actor, params, query, body, now }) => reopenCampaign(actor, { ...params, ...query, ...body }, now),
 *     });
 *     export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: reopen });
 *
 * A read answers `ok(value)` or `fail("notFound")`. A refusal code the catalogue of sentences does not know does not
 * compile: add it to `errors.title` and `errors.detail` in both languages and to `problemStatus`.
 */
export function defineRoute<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  U extends z.ZodType = Absent,
>(definition: RouteDefinition<P, Q, B, U>): RouteHandler {
  const answer = async (request: Request, context: Context, now: Date): Promise<Response | Refusal> => {
    const admitted = await admit(request, definition.act, now);
    if (!admitted.ok) return refuse(admitted);
    const input = await readInput(request, await context.params, definition);
    if (!input.ok) return refuse(input);
    const { params, query, body, file, content } = input.value;
    const lang = langOf(request);
    const call = { actor: admitted.value, request, now, lang };
    const run = () =>
      definition.handler({ ...call, params, query, body, fields: body, file } as RouteInput<P, Q, B, U>);
    const limit = definition.limit ?? (isWrite(request) ? "write" : "none");
    return answerCall({ ...call, content, limit, status: definition.status ?? 200, run });
  };
  const handle = (request: Request, context: Context) => served(request, (now) => answer(request, context, now));
  return Object.assign(handle, { definition });
}

/** One request: its id, its line in the log, its headers, and an answer whatever happens. */
async function served(request: Request, answer: (now: Date) => Promise<Response | Refusal>): Promise<Response> {
  const requestId = randomUUID();
  const now = new Date();
  const response = await answer(now)
    .catch((error: unknown) => failure(error, requestId))
    .then((given) => (given instanceof Response ? given : toRefusal(given, langOf(request), requestId)));
  const { pathname } = new URL(request.url);
  const milliseconds = Date.now() - now.getTime();
  log().info({ requestId, method: request.method, path: pathname, status: response.status, milliseconds }, "request");
  return withApiHeaders(response, requestId);
}

/** What was not expected is told to nobody but the log. */
function failure(error: unknown, requestId: string): Refusal {
  const isAway = isDatabaseAway(error);
  log().error({ requestId, err: error }, isAway ? "the database is away" : "unexpected failure");
  return isAway ? { code: "unavailable", headers: { "retry-after": "5" } } : { code: "internal" };
}

const toRefusal = ({ code, faults, headers }: Refusal, lang: Lang, requestId: string): Response =>
  toResponse(
    problemAnswer(code, lang, { faults, ...((code === "internal" || code === "unavailable") && { requestId }) }),
    headers,
  );
