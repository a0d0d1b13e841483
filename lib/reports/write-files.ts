import type { ReportFormat } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import { withinScope } from "@/lib/domain/report-scope";
import type { Lang } from "@/lib/messages/lang";
import { releaseMemory } from "@/lib/shared/release-memory";

import { cleanText, mapText } from "./clean-text";
import { coverageOf } from "./coverage";
import { writeCsv } from "./csv";
import { dataSheet } from "./data-sheet";
import { fileName } from "./file-name";
import { writeJson } from "./json";
import { writeOds } from "./ods";
import { pdfData } from "./pdf";
import { reportError } from "./report-fault";
import { reportWorkbook } from "./workbook";
import { reportWords } from "./words";
import { writeXlsx } from "./xlsx";

/** A report as JSON, in one language, in these formats. */
export type Order = { readonly report: string; readonly lang: Lang; readonly formats: readonly ReportFormat[] };

export type ReportFile = { readonly format: ReportFormat; readonly name: string; readonly bytes: Uint8Array };

/** Where pages are laid out: from the page template's data, as JSON, to PDF/UA-1, with the fonts of a folder. */
export type Press = { readonly layOut: (data: string) => Uint8Array; readonly fontFolder: string };

/**
 * The files of a report, in the order of `formats`. It holds its thread for the whole of a report: `makeReportFiles` runs
 * it in one of its own.
 */
export function writeFiles({ report, lang, formats }: Order, { layOut, fontFolder }: Press): ReportFile[] {
  releaseMemory();
  const model = mapText(withinScope(JSON.parse(report) as ReportModel), cleanText);
  const by = { words: reportWords(lang), lang };
  const data = once(() => dataSheet(model, by));
  const workbook = once(() => reportWorkbook(model, by, data()));
  const writers: Readonly<Record<ReportFormat, () => Uint8Array>> = {
    pdf: () => laidOut(pdfData(model, by, coverageOf(model.head.brand, fontFolder)), layOut),
    xlsx: () => writeXlsx(workbook()),
    ods: () => writeOds(workbook()),
    csv: () => writeCsv(data()),
    json: () => writeJson(model),
  };
  return formats.map((format) => ({
    format,
    name: fileName(model.head, lang, format),
    bytes: writers[format](),
  }));
}

function laidOut(data: string, layOut: Press["layOut"]): Uint8Array {
  try {
    return layOut(data);
  } catch (error) {
    throw reportError("layoutFailed", error instanceof Error ? error.message : String(error));
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
