import type { ReportHead } from "@/lib/domain/report-head";
import { reportScopeKind } from "@/lib/domain/report-scope";
import type { Lang } from "@/lib/messages/lang";

const longestName = 48;
/** Words that tell no ministry from another. */
const fillers = new Set(["ministere", "de", "des", "du", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en"]);

/** « trajectoire-2026-T2-justice-n1.pdf »: without accents, so that it survives every mail and archive. */
export function fileName(head: ReportHead, lang: Lang, extension: string): string {
  const period = lang === "fr" ? head.period.replace("-Q", "-T") : head.period;
  const language = lang === "fr" ? "" : `-${lang}`;
  return `trajectoire-${period}-${scopeSlug(head)}-n${head.number}${language}.${extension}`;
}

/** « trajectoire-saisie-2026-T2-rh.xlsx » */
export const workbookName = (period: string, department: string, extension: string): string =>
  `trajectoire-saisie-${period.replace("-Q", "-T")}-${slugWords(department).join("-")}.${extension}`;

function scopeSlug({ scope, scopeName }: ReportHead): string {
  const kind = reportScopeKind(scope);
  if (kind === "consolidated") return "consolide";
  if (kind === "department") return slugWords(scope.replace("department", "departement")).join("-");
  const named = slugWords(scopeName?.fr ?? "").filter((word) => !fillers.has(word));
  return shortened(named) || slugWords(scope).join("-");
}

const slugWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/giu, "oe")
    .toLowerCase()
    .match(/[a-z0-9]+/gu) ?? [];

/** Whole words only. */
function shortened(words: readonly string[]): string {
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (longer.length > longestName) break;
    name = longer;
  }
  return name;
}
