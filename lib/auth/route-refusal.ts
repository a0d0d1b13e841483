import type { Fault } from "@/lib/domain/result";
import type { ProblemCode } from "@/lib/schemas/fault";

/** What a route answers instead of a value; its sentence is chosen when it is sent. */
export type Refusal = {
  readonly code: ProblemCode;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
};

const challenges: Readonly<Partial<Record<ProblemCode, Readonly<Record<string, string>>>>> = {
  unauthenticated: { "www-authenticate": "Bearer" },
};

export const refuse = (refused: { readonly error: ProblemCode; readonly faults?: readonly Fault[] }): Refusal => ({
  code: refused.error,
  ...(refused.faults && { faults: refused.faults }),
  ...(challenges[refused.error] && { headers: challenges[refused.error] }),
});
