import type { AskedComparison, ComparisonChoice } from "@/lib/domain/comparison";

import { daySchema } from "./day";
import { quarterSchema } from "./period";
import { lastParam, viewNames, type AddressParams } from "./view";

export const comparePath = "/comparer";
export const compareNames = { from: "de", to: "a", period: viewNames.period, fromDay: "du", toDay: "au" } as const;

/** What cannot be read is as good as absent. */
export function readComparison(params: AddressParams): AskedComparison {
  const quarter = (name: string) => quarterSchema.safeParse(lastParam(params, name)).data ?? null;
  const day = (name: string) => daySchema.safeParse(lastParam(params, name)).data ?? null;
  return {
    from: quarter(compareNames.from),
    to: quarter(compareNames.to),
    period: quarter(compareNames.period),
    fromDay: day(compareNames.fromDay),
    toDay: day(compareNames.toDay),
  };
}

/** The address of a comparison, to be kept or passed on. */
export function compareHref(roadmap: string | null, choice: ComparisonChoice, anchor = ""): string {
  const asked =
    choice.kind === "periods"
      ? { [compareNames.from]: choice.from, [compareNames.to]: choice.to }
      : { [compareNames.period]: choice.period, [compareNames.fromDay]: choice.from, [compareNames.toDay]: choice.to };
  const params = new URLSearchParams({ ...(roadmap !== null && { [viewNames.roadmap]: roadmap }), ...asked });
  return `${comparePath}?${params.toString()}${anchor}`;
}
