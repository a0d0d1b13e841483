import type { z } from "zod";

import type fr from "@/lib/messages/fr.json";

/** Stable codes of what can be wrong with one field. The catalogue of sentences is their list. */
export type FaultCode = keyof (typeof fr)["errors"]["fault"];
/** Stable codes of a whole answer; some stand on a single field too (`reasonRequired`, `notFound` of a path). */
export type ProblemCode = keyof (typeof fr)["errors"]["detail"];

export type FaultParams = Readonly<Record<string, string | number>>;
type Context = { readonly issues: z.core.$ZodRawIssue[] };

/** Says within a transform what is wrong with `input`: the code travels in the issue, the sentence is chosen later. */
export function addFault(context: Context, input: unknown, code: FaultCode | ProblemCode, params?: FaultParams): void {
  context.issues.push({ code: "custom", input, params: { code, params: params ?? {} } });
}

/** The options of a `refine` that answers with `code`. */
export const withFault = (code: FaultCode | ProblemCode, params?: FaultParams, path?: string[]) => ({
  params: { code, params: params ?? {} },
  ...(path && { path }),
});
