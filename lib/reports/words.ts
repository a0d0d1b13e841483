import { createTranslator } from "use-intl/core";

import type { EmptyMark } from "@/lib/domain/cell";
import type { ReportIndicator, ReportModel, ReportPoint } from "@/lib/domain/report";
import type { ReportHead } from "@/lib/domain/report-head";
import { reportScopeKind } from "@/lib/domain/report-scope";
import en from "@/lib/messages/en.json";
import { formatPeriod } from "@/lib/messages/format";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

const messages = { fr: { report: fr.report }, en: { report: en.report } };

const translatorOf = (lang: Lang) => createTranslator({ locale: lang, messages: messages[lang], namespace: "report" });
/** Made once for a language: each keeps the sentences that it has read. */
const translators = { fr: translatorOf("fr"), en: translatorOf("en") };

/** The words of a report in one language. */
export const reportWords = (lang: Lang) => translators[lang];
export type Words = ReturnType<typeof reportWords>;

/** Why there is no value: one of the five marks, or a quotient by zero. */
export type Absence = EmptyMark | "notComputable";

const markOf = { missing: "missing", notDue: "notDue", notApplicable: "notApplicable" } as const;

export function absenceOf(state: ReportPoint["state"], mark?: EmptyMark | null): Absence {
  if (mark) return mark;
  return state === "complete" || state === "partial" ? "notComputable" : markOf[state];
}

/** From the best to those that say nothing, as legends list them. */
export const statusKeys = [
  "achieved",
  "onTrack",
  "atRisk",
  "offTrack",
  "unknown",
  "notStarted",
  "notApplicable",
] as const;
export type StatusKey = (typeof statusKeys)[number];

export const statusOf = ({ point, progress }: ReportIndicator): StatusKey =>
  point.state === "notApplicable" ? "notApplicable" : progress.status;

export function scopeTitle({ scope, scopeName }: ReportHead, words: Words, lang: Lang): string {
  const kind = reportScopeKind(scope);
  if (kind === "consolidated") return words("scope.consolidated");
  if (scopeName) return upperFirst(scopeName[lang]);
  return kind === "department"
    ? words("scope.department", { code: scope.slice("department-".length) })
    : words("scope.ministry", { code: scope });
}

export const priorityTitle = ({ roadmap }: ReportHead, number: number, words: Words): string =>
  words("priority", { label: upperFirst(roadmap.label), number: String(number) });

/** Indicators that serve no priority of the report. */
export const withoutPriority = ({ priorities, indicators }: ReportModel): ReportIndicator[] =>
  indicators.filter(({ priority }) => !priorities.some(({ number }) => number === priority));

export const documentTitle = (head: ReportHead, words: Words, lang: Lang): string =>
  words("documentTitle", {
    period: formatPeriod(head.period, lang),
    scope: scopeTitle(head, words, lang),
    number: String(head.number),
  });

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
