"use client";

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Row,
} from "@tanstack/react-table";
import { useMemo } from "react";

import type { DataCell, DataColumn, DataRow } from "./data-table-columns";
import type { TableChoice } from "./data-table-url";

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});
type Features = typeof features;
const helper = createColumnHelper<Features, DataRow>();

/** « École » is found by « ecole ». */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every word typed must stand somewhere in the row. */
const holdsWords = (row: Row<Features, DataRow>, _column: string, filter: unknown): boolean => {
  const text = plain(
    Object.values(row.original.cells)
      .map((cell) => cell.text)
      .join(" "),
  );
  return plain(typeof filter === "string" ? filter : "")
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const sortKey = (cell: DataCell | undefined): number | string | undefined =>
  cell?.sort === undefined ? (cell?.file ?? cell?.text) : (cell.sort ?? undefined);

const collators = new Map<string, Intl.Collator>();

/** Made once for a language: making one costs more than sorting a table. */
function collatorOf(lang: string): Intl.Collator {
  const known = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  collators.set(lang, known);
  return known;
}

function compareIn(lang: string) {
  const collator = collatorOf(lang);
  return (a: Row<Features, DataRow>, b: Row<Features, DataRow>, column: string): number => {
    const [one, other] = [a.getValue(column), b.getValue(column)];
    return typeof one === "number" && typeof other === "number"
      ? one - other
      : collator.compare(String(one), String(other));
  };
}

/** The rows to show, in their order, for a choice that the address holds. */
export function useDataTable(
  columns: readonly DataColumn[],
  rows: readonly DataRow[],
  { sort, filter }: Pick<TableChoice, "sort" | "filter">,
  lang: string,
): readonly DataRow[] {
  const definitions = useMemo(
    () =>
      helper.columns(
        columns.map(({ id }) =>
          helper.accessor((row) => sortKey(row.cells[id]), { id, sortFn: compareIn(lang), sortUndefined: "last" }),
        ),
      ),
    [columns, lang],
  );
  const data = useMemo(() => [...rows], [rows]);
  const sorting = sort === null ? [] : [{ id: sort.column, desc: sort.isDescending }];
  const table = useTable({
    features,
    columns: definitions,
    data,
    state: { sorting, globalFilter: filter },
    globalFilterFn: holdsWords,
    getColumnCanGlobalFilter: () => true,
    getRowId: (row) => row.id,
  });
  return table.getRowModel().rows.map(({ original }) => original);
}
