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
import type { Sheet, Workbook } from "./sheet-model";
import { reportWorkbook } from "./workbook";
import { reportWords } from "./words";
import { xlsxParts } from "./xlsx";

export type ReportFile = {
  readonly format: ReportFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
};

/** One sheet of data for the CSV and both workbooks, one workbook for XLSX and ODS, each work in a turn of its own. */
type Source = {
  readonly model: ReportModel;
  readonly by: Speech;
  readonly data: () => Promise<Sheet>;
  readonly workbook: () => Promise<Workbook>;
  readonly inTurn: <T>(work: () => T) => Promise<T>;
};

const writers: Readonly<Record<ReportFormat, (source: Source) => Promise<Uint8Array>>> = {
  pdf: ({ model, by }) => writePdf(model, by),
  xlsx: async ({ workbook, inTurn }) => {
    const book = await workbook();
    return pack(await inTurn(() => xlsxParts(book)));
  },
  ods: async ({ workbook, inTurn }) => {
    const book = await workbook();
    return pack(await inTurn(() => odsParts(book)));
  },
  csv: async ({ data, inTurn }) => {
    const sheet = await data();
    return inTurn(() => writeCsv(sheet));
  },
  json: ({ model, inTurn }) => inTurn(() => writeJson(model)),
};

function sourceOf(model: ReportModel, lang: Lang): Source {
  const by = { words: reportWords(lang), lang };
  const inTurn = turnstile();
  let sheet: Promise<Sheet> | null = null;
  let book: Promise<Workbook> | null = null;
  const data = () => (sheet ??= dataSheet(model, by));
  const bound = async () => {
    const rows = await data();
    return inTurn(() => reportWorkbook(model, by, rows));
  };
  return { model, by, data, workbook: () => (book ??= bound()), inTurn };
}

/** One work after the other, others of the process being done between two. */
function turnstile(): Source["inTurn"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => otherWork()).then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The files of a report, in the order of `formats`: the same model gives the same bytes anywhere, at any time. */
export async function makeReportFiles(
  model: ReportModel,
  lang: Lang,
  formats: readonly ReportFormat[],
): Promise<ReportFile[]> {
  const source = sourceOf(mapText(withinScope(model), cleanText), lang);
  return Promise.all(
    formats.map(async (format) => ({
      format,
      name: fileName(source.model.head, lang, format),
      bytes: await writers[format](source),
      mime: reportMimes[format],
    })),
  );
}
