import { csvLine, csvNumber, csvStart, csvText } from "@/lib/shared/csv-line";

import type { DataCell, DataColumn, DataRow } from "./data-table-columns";

/** Figures travel with 15 significant digits; no exponent and no thousands in a file. */
const digitsOf = (value: number): string =>
  value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 15 });

function fieldOf(cell: DataCell | undefined): string {
  const content = cell?.file ?? cell?.text ?? "";
  return typeof content === "number" ? csvNumber(digitsOf(content)) : csvText(content);
}

/** What a table shows, as a file: its columns, its rows, in their order. */
export function tableFile(columns: readonly DataColumn[], rows: readonly DataRow[]): string {
  const written = columns
    .filter(({ isPicture = false }) => !isPicture)
    .flatMap(({ id, label, fileLabel = label, also = [] }) => [{ id, label: fileLabel }, ...also]);
  const head = csvLine(written.map(({ label }) => csvText(label)));
  const lines = rows.map(({ cells }) => csvLine(written.map(({ id }) => fieldOf(cells[id]))));
  return `${csvStart}${head}${lines.join("")}`;
}

/** « indicateurs-de-la-feuille-de-route.csv »: without accents, so that it survives every mail and archive. */
export const tableFileName = (caption: string): string =>
  `${
    caption
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join("-")
      .slice(0, 60) ?? "table"
  }.csv`;
