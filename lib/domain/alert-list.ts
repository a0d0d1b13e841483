import { alertKinds, alertSubjects, type Alert, type AlertKind } from "./alert";
import { type Reader } from "./reader";

/** What the alerts of a roadmap can be about, and who answers for it. */
export type AlertGround = {
  readonly indicators: readonly { readonly code: string; readonly departments: readonly string[] }[];
  readonly projects: readonly { readonly slug: string; readonly department: { readonly code: string } }[];
};

/** The codes of what a screen shows. */
export type AlertPart = {
  readonly indicators?: readonly string[];
  readonly departments?: readonly string[];
  readonly projects?: readonly string[];
};

/** Null: any. */
export type AlertFilter = { readonly kind: AlertKind | null; readonly department: string | null };

/** Who is late is for those in house only. */
export const alertsFor = <A extends Alert>({ figures }: Pick<Reader, "figures">, alerts: readonly A[]): readonly A[] =>
  figures === "all" ? alerts : alerts.filter(({ kind }) => kind !== "lateSheet");

/** Of the roadmap's one list, what is about the things of a screen; the order stays. */
export function alertsAbout<A extends Alert>(alerts: readonly A[], part: AlertPart): A[] {
  const codes = {
    indicator: new Set(part.indicators),
    department: new Set(part.departments),
    project: new Set(part.projects),
  };
  return alerts.filter(({ kind, subject }) => codes[alertSubjects[kind]].has(subject));
}

/** The departments that answer for what an alert is about; none where it is unknown. */
export function departmentsOfAlert({ kind, subject }: Alert, { indicators, projects }: AlertGround): readonly string[] {
  const about = alertSubjects[kind];
  if (about === "department") return [subject];
  if (about === "indicator") return indicators.find(({ code }) => code === subject)?.departments ?? [];
  return projects.filter(({ slug }) => slug === subject).map(({ department }) => department.code);
}

export const filterAlerts = <A extends Alert>(
  alerts: readonly A[],
  { kind, department }: AlertFilter,
  ground: AlertGround,
): A[] =>
  alerts.filter(
    (alert) =>
      (kind === null || alert.kind === kind) &&
      (department === null || departmentsOfAlert(alert, ground).includes(department)),
  );

/** The kinds and departments there is something of, with how many alerts: what a filter offers. */
export function countAlerts(alerts: readonly Alert[], ground: AlertGround) {
  const departments = Map.groupBy(
    alerts.flatMap((alert) => departmentsOfAlert(alert, ground)),
    (code) => code,
  );
  return {
    kinds: alertKinds
      .map((kind) => ({ kind, count: alerts.filter((alert) => alert.kind === kind).length }))
      .filter(({ count }) => count > 0),
    departments: [...departments].map(([code, all]) => ({ code, count: all.length })).sort(byCode),
  };
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);
