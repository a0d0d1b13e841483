import { setImmediate as otherWork } from "node:timers/promises";

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
import { odsParts } from "./ods";
import { writePdf } from "./pdf";
import { pack } from "./press-pool";
import type { Workbook } from "./sheet-model";
import { reportWorkbook } from "./workbook";
import { reportWords } from "./words";
import { xlsxParts } from "./xlsx";

export type ReportFile = {
  readonly format: ReportFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
};

type Source = { readonly model: ReportModel; readonly by: Speech; readonly workbook: () => Workbook };

const writers: Readonly<Record<ReportFormat, (source: Source) => Uint8Array | Promise<Uint8Array>>> = {
  pdf: ({ model, by }) => writePdf(model, by),
  xlsx: ({ workbook }) => pack(xlsxParts(workbook())),
  ods: ({ workbook }) => pack(odsParts(workbook())),
  csv: ({ model, by }) => writeCsv(dataSheet(model, by)),
  json: ({ model }) => writeJson(model),
};

/** Both workbooks are written from one. */
function sourceOf(model: ReportModel, lang: Lang): Source {
  const by = { words: reportWords(lang), lang };
  let made: Workbook | null = null;
  return { model, by, workbook: () => (made ??= reportWorkbook(model, by)) };
}

/**
 * The files of a report, in the order of `formats`: the same model gives the same bytes anywhere, at any time. Other
 * work of the process has its turn between two files.
 */
export function makeReportFiles(
  model: ReportModel,
  lang: Lang,
  formats: readonly ReportFormat[],
): Promise<ReportFile[]> {
  const source = sourceOf(mapText(withinScope(model), cleanText), lang);
  let turn: Promise<unknown> = Promise.resolve();
  const files = formats.map((format): Promise<ReportFile> => {
    turn = turn.then(() => otherWork());
    return turn.then(async () => ({
      format,
      name: fileName(source.model.head, lang, format),
      bytes: await writers[format](source),
      mime: reportMimes[format],
    }));
  });
  return Promise.all(files);
}
