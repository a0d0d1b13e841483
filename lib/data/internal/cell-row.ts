import type { CellContent, Mark } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import type { Period } from "@/lib/domain/period";

/** The contents of one series, as one JSON text: a row per series, not per cell, spares the client's work. */
export type SeriesCellsRow = { readonly series_id: string; readonly cells: string };
type StoredCell = readonly [
  period: Period,
  value: string | null,
  numerator: string | null,
  denominator: string | null,
  mark: Mark | null,
  isProvisional: boolean,
];

export type SeriesContents = {
  readonly cells: ReadonlyMap<Period, CellContent>;
  readonly provisional: ReadonlySet<Period>;
};

export function readSeriesContents({ cells }: SeriesCellsRow): SeriesContents {
  const contents = new Map<Period, CellContent>();
  const provisional = new Set<Period>();
  for (const [period, value, numerator, denominator, mark, isProvisional] of JSON.parse(cells) as StoredCell[]) {
    const content = readContent({ value, numerator, denominator, mark });
    if (content === null) continue;
    contents.set(period, content);
    if (isProvisional) provisional.add(period);
  }
  return { cells: contents, provisional };
}

export type StoredContent = {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly mark: Mark | null;
};

/** Null for an emptied cell. */
export function readContent({ value, numerator, denominator, mark }: StoredContent): CellContent | null {
  if (mark !== null) return { kind: "mark", mark };
  if (value !== null) return { kind: "value", value: new Decimal(value) };
  if (numerator === null || denominator === null) return null;
  return { kind: "ratio", numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
}
