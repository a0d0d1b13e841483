import { codeSchema } from "./code";
import { daySchema } from "./day";
import { quarterSchema } from "./period";
import { lastParam, provisionalValue, viewNames, type AddressParams, type View } from "./view";

/** Addresses are typed and kept for years: what cannot be read is as good as absent. */
export function readView(params: AddressParams): View {
  return {
    roadmap: codeSchema.safeParse(lastParam(params, viewNames.roadmap)).data ?? null,
    period: quarterSchema.safeParse(lastParam(params, viewNames.period)).data ?? null,
    day: daySchema.safeParse(lastParam(params, viewNames.day)).data ?? null,
    isProvisional: lastParam(params, viewNames.isProvisional) === provisionalValue,
  };
}
