/** What a failure of the database or of the system says of itself: its codes and messages, those of its causes too. */
export type FaultSigns = { readonly codes: readonly string[]; readonly messages: readonly string[] };

const nothing: FaultSigns = { codes: [], messages: [] };
const isText = (value: unknown): value is string => typeof value === "string";

export function faultSigns(error: unknown, depth = 0): FaultSigns {
  if (typeof error !== "object" || error === null || depth > 5) return nothing;
  const { code, originalCode, message, cause, meta, kind } = error as Readonly<Record<string, unknown>>;
  const { driverAdapterError } = (meta ?? {}) as { readonly driverAdapterError?: unknown };
  const inner = [cause, meta, driverAdapterError].map((one) => faultSigns(one, depth + 1));
  return {
    codes: [...[code, originalCode, kind].filter(isText), ...inner.flatMap(({ codes }) => codes)],
    messages: [...[message].filter(isText), ...inner.flatMap(({ messages }) => messages)],
  };
}
