import type { Day } from "@/lib/domain/day";

import { daySchema } from "./day";
import { lastParam, type AddressParams } from "./view";

export const logNames = { act: "acte", object: "objet", from: "du", to: "au", before: "avant" } as const;

/** What the address of the log asks for; what cannot be read is as good as absent. */
export type LogView = {
  readonly act: string | null;
  readonly object: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Events before this one: the next page. */
  readonly before: bigint | null;
};

export function readLogView(params: AddressParams): LogView {
  const text = (name: string): string | null => lastParam(params, name).trim().slice(0, 200) || null;
  const day = (name: string): Day | null => daySchema.safeParse(lastParam(params, name)).data ?? null;
  const before = lastParam(params, logNames.before);
  return {
    act: text(logNames.act),
    object: text(logNames.object),
    from: day(logNames.from),
    to: day(logNames.to),
    before: /^\d{1,18}$/.test(before) ? BigInt(before) : null,
  };
}

/** The same log, further back. */
export function logHref({ act, object, from, to }: LogView, before: bigint): string {
  const params = new URLSearchParams({ [logNames.before]: String(before) });
  const kept = { [logNames.act]: act, [logNames.object]: object, [logNames.from]: from, [logNames.to]: to };
  for (const [name, value] of Object.entries(kept)) if (value !== null) params.set(name, value);
  return `/journal?${params.toString()}`;
}
