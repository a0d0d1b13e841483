import { createTranslator } from "use-intl/core";

import type { Campaign } from "@/lib/domain/campaign";
import type { CellContent } from "@/lib/domain/cell";
import { parisDay } from "@/lib/domain/day";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { originText, type WorkbookOrigin } from "@/lib/domain/workbook-origin";
import en from "@/lib/messages/en.json";
import { formatDay, formatNumber, formatPeriod } from "@/lib/messages/format";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

import { cleanText } from "./clean-text";
import { count, exactNumber, open, text, withSafeNames, type Cell, type Sheet, type Workbook } from "./sheet-model";

const messages = { fr: { workbook: fr.workbook }, en: { workbook: en.workbook } };
const workbookWords = (lang: Lang) =>
  createTranslator({ locale: lang, messages: messages[lang], namespace: "workbook" });
type Words = ReturnType<typeof workbookWords>;

/** A sheet of the collection, as a workbook is made from it. */
export type WorkbookSource = {
  readonly campaign: Pick<Campaign, "roadmap" | "period" | "dueOn">;
  readonly sheet: { readonly department: string; readonly departmentName: string };
  readonly cells: readonly DefinedCell[];
};
type Reader = { readonly words: Words; readonly lang: Lang; readonly origin: WorkbookOrigin };

/** The columns in their order, with their widths in characters. */
const columns = [
  ["series", 30],
  ["indicator", 40],
  ["subject", 40],
  ["period", 10],
  ["unit", 12],
  ["previous", 18],
  ["value", 14],
  ["numerator", 12],
  ["denominator", 13],
  ["mark", 14],
  ["comment", 40],
  ["evidence", 30],
  ["workbook", 24],
  ["revision", 9],
] as const;
/** Two lines: spreadsheets do not fit the rows of a locked sheet to their text. */
const rowHeight = 27;
const markAt = columns.findIndex(([name]) => name === "mark");
const markNames = ["notAvailable", "notApplicable", "withheld"] as const;

/** The workbook of a department's sheet: a row for each cell it owes, and how to fill it in. */
export function collectionWorkbook(source: WorkbookSource, lang: Lang, now: Date): Workbook {
  const words = workbookWords(lang);
  const { campaign, sheet } = source;
  const origin = { roadmap: campaign.roadmap, period: campaign.period, department: sheet.department };
  const period = formatPeriod(campaign.period, lang);
  return {
    title: words("title", { period, department: cleanText(sheet.departmentName), origin: originText(origin) }),
    lang,
    createdAt: now.toISOString(),
    sheets: withSafeNames([entrySheet(source.cells, { words, lang, origin }), readmeSheet(source, words, lang, now)]),
  };
}

const entrySheet = (cells: readonly DefinedCell[], reader: Reader): Sheet => ({
  name: reader.words("sheet"),
  columns: columns.map(([name, width]) => ({ title: reader.words(`head.${name}`), width })),
  rows: cells.map((cell) => entryRow(cell, reader)),
  rowHeight,
  isLocked: true,
  choices: {
    at: markAt,
    values: markNames.map((name) => reader.words(`mark.${name}`)),
    message: reader.words("choice"),
  },
});

function entryRow(cell: DefinedCell, { words, lang, origin }: Reader): Cell[] {
  const { definition, latest, previous } = cell;
  const content = latest?.content ?? null;
  const isRatio = definition.kind === "ratio";
  const figure = (holds: Cell, isAsked: boolean): Cell => (isAsked ? open("figure", holds) : null);
  const value = content?.kind === "value" ? exactNumber(content.value.toFixed()) : null;
  const [numerator, denominator] =
    content?.kind === "ratio"
      ? [content.numerator, content.denominator].map((part) => exactNumber(part.toFixed()))
      : [];
  const subject = [cell.ministryName ?? cell.ministry, cell.projectName ?? cell.project, cell.seriesName];
  return [
    text(cell.series),
    text(cleanText(cell.known.labels.name)),
    text(cleanText(subject.filter((part) => part !== null).join(" – "))),
    text(cell.period),
    text(cleanText(definition.unit)),
    previousCell(previous?.content ?? null, words, lang),
    figure(value, !isRatio),
    figure(numerator ?? null, isRatio),
    figure(denominator ?? null, isRatio),
    open("text", content?.kind === "mark" ? text(words(`mark.${content.mark}`)) : null),
    open("text", text(latest?.comment)),
    open("text", text(latest?.evidence)),
    text(originText(origin)),
    count(latest?.revision ?? 0),
  ];
}

function previousCell(content: CellContent | null, words: Words, lang: Lang): Cell {
  if (content === null) return null;
  if (content.kind === "value") return exactNumber(content.value.toFixed());
  if (content.kind === "mark") return text(words(`mark.${content.mark}`));
  const [numerator, denominator] = [content.numerator, content.denominator].map((part) =>
    formatNumber(part, part.decimalPlaces(), lang),
  );
  return text(`${numerator ?? ""} / ${denominator ?? ""}`);
}

const advice = ["fill", "numbers", "marks", "empty", "keep", "send", "conflict"] as const;
const readmeWidth = 110;

function readmeSheet({ campaign, sheet }: WorkbookSource, words: Words, lang: Lang, now: Date): Sheet {
  const whose = {
    department: cleanText(sheet.departmentName),
    period: formatPeriod(campaign.period, lang),
    roadmap: campaign.roadmap,
    day: formatDay(parisDay(now), lang),
  };
  const lines = [
    words("readme.whose", whose),
    words("readme.due", { due: formatDay(campaign.dueOn, lang) }),
    ...advice.map((name) => words(`readme.${name}`)),
  ];
  return {
    name: words("readmeSheet"),
    columns: [{ title: words("readme.head"), width: readmeWidth }],
    rows: lines.map((line) => [text(line)]),
    isLocked: true,
  };
}
