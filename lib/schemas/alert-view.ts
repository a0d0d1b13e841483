import { alertKinds, type AlertKind } from "@/lib/domain/alert";
import type { AlertFilter } from "@/lib/domain/alert-list";

import { codeSchema } from "./code";
import { lastParam, type AddressParams } from "./view";

export const alertFilterNames = { kind: "genre", department: "departement" } as const;
/** As an address spells the kinds. */
export const alertKindValues: Record<AlertKind, string> = {
  offTrack: "hors-trajectoire",
  worseThanBaseline: "moins-bon",
  falling: "en-recul",
  outlier: "valeur-atypique",
  notUpdated: "non-actualise",
  lateSheet: "fiche-en-retard",
  overdueMilestone: "jalon-en-retard",
  targetRevised: "cible-revisee",
};

/** What cannot be read is as good as absent. */
export function readAlertFilter(params: AddressParams): AlertFilter {
  const asked = lastParam(params, alertFilterNames.kind);
  return {
    kind: alertKinds.find((kind) => alertKindValues[kind] === asked) ?? null,
    department: codeSchema.safeParse(lastParam(params, alertFilterNames.department)).data ?? null,
  };
}

/** What an address says of a filter; nothing of what it leaves open. */
export const alertFilterParams = ({ kind, department }: AlertFilter): Record<string, string> => ({
  ...(kind !== null && { [alertFilterNames.kind]: alertKindValues[kind] }),
  ...(department !== null && { [alertFilterNames.department]: department }),
});
