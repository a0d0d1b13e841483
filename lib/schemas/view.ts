import type { AsOf } from "@/lib/domain/as-of";
import { endOfParisDay, parisDay, type Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { Reader } from "@/lib/domain/reader";

/** What the address of a screen says of what is looked at; null where it leaves it to the default. */
export type View = {
  readonly roadmap: string | null;
  readonly period: Period | null;
  /** The day whose knowledge counts. */
  readonly day: Day | null;
  readonly isProvisional: boolean;
};
export type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

export const plainView: View = { roadmap: null, period: null, day: null, isProvisional: false };
export const viewNames = { roadmap: "feuille", period: "periode", day: "date", isProvisional: "provisoires" } as const;
export const provisionalValue = "oui";

/** The last of several: a form sends what was chosen after what stood. */
export const lastParam = (params: AddressParams, name: string): string => {
  const value = params[name];
  return (Array.isArray(value) ? value.at(-1) : value) ?? "";
};

/** What the view adds to an address, by parameter. */
export const viewParams = ({ roadmap, period, day, isProvisional }: View): Record<string, string> => ({
  ...(roadmap !== null && { [viewNames.roadmap]: roadmap }),
  ...(period !== null && { [viewNames.period]: period }),
  ...(day !== null && { [viewNames.day]: day }),
  ...(isProvisional && { [viewNames.isProvisional]: provisionalValue }),
});

/** The address of another screen, or of this one, looked at in the same way. */
export function viewHref(path: string, view: View, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ ...viewParams(view), ...more });
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}

/** The address of a screen with all that was asked of it, to come back to. */
export function askedHref(path: string, params: AddressParams): string {
  const asked = new URLSearchParams(Object.keys(params).map((name) => [name, lastParam(params, name)]));
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** Today and later are what is known now. */
export const asOfDay = (day: Day | null, now: Date): AsOf | null =>
  day === null || day >= parisDay(now) ? null : { at: new Date(endOfParisDay(day).getTime() - 1), day };

/** What the database is asked for what the address says. */
export const viewRequest = (view: View, now: Date) => ({
  roadmap: view.roadmap,
  period: view.period,
  asOf: asOfDay(view.day, now),
  isProvisional: view.isProvisional,
});

/** Publications have no past knowledge and nothing provisional; provisional values are for those who may see some. */
export const viewFor = (view: View, { figures, provisional }: Reader): View => ({
  ...view,
  day: figures === "all" ? view.day : null,
  isProvisional: provisional !== "none" && view.isProvisional,
});
