import { reportMimes, type ReportFormat } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import { withinScope } from "@/lib/domain/report-scope";
import type { Lang } from "@/lib/messages/lang";

import { cleanText, mapText } from "./clean-text";
import { writeCsv } from "./csv";
import { dataSheet } from "./data-sheet";
import type { Speech } from "./figures";
import { fileName } from "./file-name";
import { writeJson } from "./json";
import { writeOds } from "./ods";
import { writePdf } from "./pdf";
import { reportWorkbook } from "./workbook";
import { reportWords } from "./words";
import { writeXlsx } from "./xlsx";

export type ReportFile = {
  readonly format: ReportFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
};

const writers: Readonly<Record<ReportFormat, (model: ReportModel, by: Speech) => Uint8Array | Promise<Uint8Array>>> = {
  pdf: writePdf,
  xlsx: (model, { words, lang }) => writeXlsx(reportWorkbook(model, words, lang)),
  ods: (model, { words, lang }) => writeOds(reportWorkbook(model, words, lang)),
  csv: (model, { words }) => writeCsv(dataSheet(model, words)),
  json: writeJson,
};

/** The files of a report, in the order of `formats`: the same model gives the same bytes anywhere, at any time. */
export function makeReportFiles(
  model: ReportModel,
  lang: Lang,
  formats: readonly ReportFormat[],
): Promise<ReportFile[]> {
  const readable = mapText(withinScope(model), cleanText);
  const by = { words: reportWords(lang), lang };
  return Promise.all(
    formats.map(async (format) => ({
      format,
      name: fileName(readable.head, lang, format),
      bytes: await writers[format](readable, by),
      mime: reportMimes[format],
    })),
  );
}
