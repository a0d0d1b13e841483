import { shownReportCode } from "@/lib/domain/report-code";
import type { ReportModel } from "@/lib/domain/report";
import { formatInstant, formatPeriod } from "@/lib/messages/format";

import type { Speech } from "./figures";
import { scopeTitle } from "./words";

/** Where the file comes from and how to check it. */
export function provenanceView({ head, provenance }: ReportModel, { words, lang }: Speech) {
  const published = words("publishedOn", { instant: formatInstant(head.publishedAt, lang) });
  return {
    heading: words("provenance.heading"),
    intro: words("provenance.intro"),
    engine: words("provenance.engine"),
    head: [words("provenance.item"), words("provenance.content")],
    rows: [
      [words("provenance.roadmap"), head.roadmap.title],
      [words("provenance.period"), formatPeriod(head.period, lang)],
      [words("provenance.scope"), scopeTitle(head, words, lang)],
      [words("provenance.publication"), `${words("publication", { number: String(head.number) })}, ${published}`],
      [words("provenance.snapshot"), provenance.snapshotSha256],
      [words("provenance.audit"), provenance.auditHead],
      [words("provenance.versions"), provenance.versions.map(({ name, version }) => `${name} ${version}`).join(", ")],
      ...codeRow(provenance, words),
      [words("provenance.verify"), words("provenance.verifySentence", { url: provenance.verifyUrl })],
    ],
  };
}

/** The code to type, with the address that takes it. */
const codeRow = ({ code, verifyUrl }: ReportModel["provenance"], words: Speech["words"]): string[][] =>
  code === undefined
    ? []
    : [[words("provenance.code"), words("provenance.codeSentence", { code: shownReportCode(code), url: verifyUrl })]];
