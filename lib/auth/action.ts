import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Person } from "@/lib/domain/actor";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";
import { env } from "@/lib/shared/env";
import { faultsOf } from "./form-faults";
import { secondsToWait } from "./rate-limit";
import { currentPerson } from "./session";

/** What any action can answer before its use case is asked. */
export type ActionRefusal = "unauthenticated" | "crossOrigin" | "tooManyRequests";
export type ActionState<E extends string> = FormState<E | ActionRefusal>;

/**
 * Who sends a form, read from the session as it is now. The session that died is an answer, not a redirection, so that
 * the text typed stays on the page.
 */
export async function admitAction(now: Date): Promise<Result<Person, ActionRefusal>> {
  const { APP_URL } = env();
  if ((await headers()).get("origin") !== APP_URL) return fail("crossOrigin");
  const person = await currentPerson();
  if (person === null) return fail("unauthenticated");
  const wait = await secondsToWait(person.actor, { limit: "write", request: new Request(APP_URL), now });
  return wait === null ? ok(person.actor) : fail("tooManyRequests");
}

/**
 * The action of a form: who sends it, what it says, then one use case. A field that its schema refuses comes back under
 * its name with the codes of its faults.
 *
 *     // app/saisie/[periode]/actions.ts
 *     const submit = defineAction(submitFormSchema, submitSheet);
 */
export function defineAction<S extends z.ZodType, E extends string>(
  schema: S,
  useCase: (actor: Person, input: z.output<S>, now: Date) => Promise<Result<unknown, E>>,
) {
  return async (_previous: ActionState<E>, form: FormData): Promise<ActionState<E>> => {
    const now = new Date();
    const admitted = await admitAction(now);
    if (!admitted.ok) return { status: "refused", error: admitted.error };
    const parsed = schema.safeParse(formValues(form), { reportInput: true });
    if (!parsed.success) return { status: "invalid", fields: byField(faultsOf(parsed.error.issues, "body")) };
    const result = await useCase(admitted.value, parsed.data, now);
    if (result.ok) return { status: "done" };
    return { status: "refused", error: result.error, ...(result.faults && { faults: result.faults }) };
  };
}

const byField = (faults: readonly Fault[]): Partial<Record<string, string[]>> =>
  Object.fromEntries(
    [...Map.groupBy(faults, ({ path }) => path)].map(([path, found]) => [path, found.map(({ code }) => code)]),
  );
