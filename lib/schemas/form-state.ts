import type { Fault } from "@/lib/domain/result";

export type FormState<E extends string> =
  | { status: "idle" }
  | { status: "done" }
  | { status: "invalid"; fields: Partial<Record<string, string[]>> }
  | { status: "refused"; error: E; faults?: readonly Fault[] };
export type FormAction<E extends string> = (previous: FormState<E>, form: FormData) => Promise<FormState<E>>;
