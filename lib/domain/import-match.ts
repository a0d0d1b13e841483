import { sameContent, type CellContent } from "./cell";
import { type AskedEntry } from "./entry-batch";
import { type ImportMapping, type ImportRow } from "./import";
import { type ImportColumns } from "./import-heads";
import { rowFault, type AskedContent, type ImportLine } from "./import-line";
import { periodOf } from "./import-period";
import { type DefinitionVersion } from "./indicator";
import { type Period } from "./period";
import { type Fault } from "./result";

/** A series that rows may speak of. */
export type ImportedSeries = {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly series: string;
  readonly from: Period;
  readonly to: Period | null;
  readonly versions: readonly DefinitionVersion[];
};

/** A row whose series and period are read; `repeats` names an earlier row that says the same of the same cell. */
export type MatchedLine = {
  readonly row: number;
  readonly series: ImportedSeries | null;
  /** Null where the row names none. */
  readonly period: Period | null;
  readonly asked: AskedContent;
  readonly faults: readonly Fault[];
  readonly repeats: number | null;
};

export type Matching = {
  readonly known: ReadonlyMap<string, ImportedSeries>;
  readonly columns: ImportColumns;
  readonly days: NonNullable<ImportMapping["days"]>;
  /** False where a row without a period can only mean one. */
  readonly needsPeriod: boolean;
};

/** Gives each row its series and period; a cell given twice counts once, or never where the rows disagree. */
export const matchLines = (lines: readonly ImportLine[], matching: Matching): MatchedLine[] =>
  settleRepeats(
    lines.map((line) => matchLine(line, matching)),
    matching.columns,
  );

function matchLine(line: ImportLine, { known, columns, days, needsPeriod }: Matching): MatchedLine {
  const { row, asked } = line;
  const faults = [...line.faults];
  const refuse = (path: string, code: string, params?: Fault["params"]) =>
    faults.push(rowFault(row, columns, { path, code, ...(params && { params }) }));
  const series = (line.series === null ? undefined : known.get(line.series)) ?? null;
  if (series === null && line.series !== null) refuse("series", "unknownSeries", { series: line.series.slice(0, 300) });
  const read = series && line.period && periodOf(line.period, series.versions, days);
  if (read?.ok === false && line.period?.kind === "day") refuse("period", read.error, { text: line.period.day });
  const isSilent = line.period === null && line.faults.every(({ path }) => path !== "period");
  if (needsPeriod && isSilent) refuse("period", "periodRequired");
  return { row, series, period: read?.ok ? read.value : null, asked, faults, repeats: null };
}

function settleRepeats(lines: readonly MatchedLine[], columns: ImportColumns): MatchedLine[] {
  const isRead = (line: MatchedLine) => line.faults.length === 0 && line.series !== null;
  const groups = Map.groupBy(lines.filter(isRead), ({ series, period }) => `${series?.series ?? ""} ${period ?? ""}`);
  const settled = new Map<number, Partial<MatchedLine>>();
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0) continue;
    if (others.every((other) => saysTheSame(first.asked, other.asked))) {
      for (const { row } of others) settled.set(row, { repeats: first.row });
      continue;
    }
    const rows = [first, ...others].map(({ row }) => row);
    const params = { rows: rows.slice(0, 10).join(", ") };
    for (const row of rows) {
      settled.set(row, { faults: [rowFault(row, columns, { path: "", code: "duplicateCell", params })] });
    }
  }
  return lines.map((line) => ({ ...line, ...settled.get(line.row) }));
}

const saysTheSame = (a: AskedContent, b: AskedContent): boolean =>
  sameContent(contentAsked(a), contentAsked(b)) && a.comment === b.comment && a.evidence === b.evidence;

/** The content a row asks for, null where it asks for none or only for a part of a ratio. */
export function contentAsked({ value, numerator, denominator, mark }: AskedContent): CellContent | null {
  if (mark !== undefined) return { kind: "mark", mark };
  if (value) return { kind: "value", value };
  return numerator && denominator ? { kind: "ratio", numerator, denominator } : null;
}

/** The row as an entry, refused as a conflict where another revision than `seen` stands. */
export const entryOf = (
  series: string,
  period: Period | null,
  asked: AskedContent,
  seen: number | null,
): AskedEntry => ({
  series,
  ...(period !== null && { period }),
  ...asked,
  ...(seen !== null && { revision: seen }),
});

/** What a kept row asks for. */
export const askedOf = ({
  content,
  comment,
  evidence,
}: Pick<ImportRow, "content" | "comment" | "evidence">): AskedContent => ({
  ...(content?.kind === "value" && { value: content.value }),
  ...(content?.kind === "ratio" && { numerator: content.numerator, denominator: content.denominator }),
  ...(content?.kind === "mark" && { mark: content.mark }),
  ...(comment !== null && { comment }),
  ...(evidence !== null && { evidence }),
});
