import type { Selectable } from "@/lib/domain/figure-request";
import type { Period } from "@/lib/domain/period";

import { lastParam, viewHref, type AddressParams, type View } from "./view";

/** « Pourquoi ce chiffre ? »: every figure has an address that explains it. */
export const whyName = "pourquoi";
export const whyPlace = "pourquoi";
export const measureName = "mesure";
export const selectionNames = { department: "departement", ministry: "ministere", project: "projet" } as const;
export const measureValues = { own: "periode", progress: "avancement", landing: "atterrissage" } as const;

/** `value`: as the screens show it, cumulated where the indicator is; `own`: the period's own. */
export type WhyMeasure = "value" | keyof typeof measureValues;
/** Codes, `noCode` for the series that name none; without any, the whole indicator. */
export type WhySelection = { readonly [D in Selectable]?: string };
export const noCode = "-";
export type Why = { readonly period: Period; readonly measure: WhyMeasure; readonly selection: WhySelection };

/** One series of an indicator alone, by its id `INDICATOR/DEPARTMENT[/MINISTRY[/PROJECT]]`. */
export function seriesSelection(id: string): WhySelection {
  const [, department = noCode, ministry = noCode, project = noCode] = id.split("/");
  return { department, ministry, project };
}

/** How an address asks for it: what stays when the view is changed. */
export function whyParams({ period, measure, selection }: Why): Record<string, string> {
  const { department, ministry, project } = selection;
  return {
    [whyName]: period,
    ...(measure !== "value" && { [measureName]: measureValues[measure] }),
    ...(department !== undefined && { [selectionNames.department]: department }),
    ...(ministry !== undefined && { [selectionNames.ministry]: ministry }),
    ...(project !== undefined && { [selectionNames.project]: project }),
  };
}

type Explained = { readonly code: string; readonly period: string } & Partial<Pick<Why, "measure" | "selection">>;

/** Where a figure of an indicator is explained. */
export const whyHref = (view: View, { code, period, measure = "value", selection = {} }: Explained): string =>
  `${viewHref(`/indicateurs/${code}`, view, whyParams({ period: period as Period, measure, selection }))}#${whyPlace}`;

/** What other screens explain of themselves. */
const ownSubjects = { progress: "avancement", coverage: "couverture", standings: "statuts" } as const;
export type OwnSubject = keyof typeof ownSubjects;

/** How an address asks for one: what stays when the view is changed. */
export const ownWhyParams = (subject: OwnSubject): Record<string, string> => ({ [whyName]: ownSubjects[subject] });

export const ownWhyHref = (path: string, view: View, subject: OwnSubject): string =>
  `${viewHref(path, view, ownWhyParams(subject))}#${whyPlace}`;

export const asksWhy = (params: AddressParams, subject: OwnSubject): boolean =>
  lastParam(params, whyName) === ownSubjects[subject];
