import "server-only";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Person } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";
import { toLang } from "@/lib/messages/lang";
import type { ProblemCode } from "@/lib/schemas/fault";
import type { FormAction, FormState } from "@/lib/schemas/form-state";
import { env } from "@/lib/shared/env";
import { faultsOf } from "./form-faults";
import { faultMessage } from "./problem-text";
import { secondsToWait } from "./rate-limit";
import { currentPerson } from "./session";

/** What any form may be told before its own use case is asked. */
export type ActionRefusal = "unauthenticated" | "crossOrigin" | "tooManyRequests";

// Next sends its own fields along with those of the form.
const isOwnField = ([name]: [string, FormDataEntryValue]): boolean => !name.startsWith("$ACTION");

/** The fields of a form, unknown ones included: the schema refuses them. */
export const fieldsOf = (form: FormData): Record<string, FormDataEntryValue> =>
  Object.fromEntries([...form].filter(isOwnField));

/**
 * Who sends a form, within their limit of writes. The session may have died since the page was made: the form is
 * refused in words and keeps what was typed.
 */
export async function admitForm(now: Date): Promise<Result<Person, ActionRefusal>> {
  const origin = (await headers()).get("origin");
  if (origin !== env().APP_URL) return { ok: false, error: "crossOrigin" };
  const person = await currentPerson();
  if (person === null) return { ok: false, error: "unauthenticated" };
  const wait = await secondsToWait(person.actor, { limit: "write", request: new Request(env().APP_URL), now });
  return wait === null ? { ok: true, value: person.actor } : { ok: false, error: "tooManyRequests" };
}

/** The sentences of what is wrong with each field, in the page's language. */
export async function invalidFields(error: z.ZodError): Promise<Partial<Record<string, string[]>>> {
  const lang = toLang(await getLocale());
  const fields: Partial<Record<string, string[]>> = {};
  for (const fault of faultsOf(error.issues, "body")) (fields[fault.path] ??= []).push(faultMessage(fault, lang));
  return fields;
}

/**
 * A form's action: who sends it, its fields parsed, one use case called, its answer as the state of the form.
 *
 *     const submit = defineAction(submitFormSchema, (actor, input, now) => submitSheet(actor, input, now));
 */
export function defineAction<S extends z.ZodType, E extends ProblemCode>(
  schema: S,
  useCase: (actor: Person, input: z.output<S>, now: Date) => Promise<Result<unknown, E>>,
): FormAction<E | ActionRefusal> {
  return async (_previous, form): Promise<FormState<E | ActionRefusal>> => {
    const now = new Date();
    const sender = await admitForm(now);
    if (!sender.ok) return { status: "refused", error: sender.error };
    const parsed = schema.safeParse(fieldsOf(form), { reportInput: true });
    if (!parsed.success) return { status: "invalid", fields: await invalidFields(parsed.error) };
    const done = await useCase(sender.value, parsed.data, now);
    if (done.ok) return { status: "done" };
    return { status: "refused", error: done.error, ...(done.faults && { faults: done.faults }) };
  };
}
