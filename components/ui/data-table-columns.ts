import type { ReactNode } from "react";

import type { TableChoice } from "./data-table-url";

export type DataColumn = {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** Names its row: one column of each table, never left out. */
  readonly isRowHeader?: boolean;
  /** There only when chosen. */
  readonly isOptional?: boolean;
  /** In percent, where the columns must not follow what they hold. */
  readonly width?: number;
  /** Of its cells, for rows that become blocks on a small screen. */
  readonly className?: string;
  /** Its head in the file, where a screen says more in one. */
  readonly fileLabel?: string;
  /** A picture of what other columns say: not in the file. */
  readonly isPicture?: boolean;
  /** What its cells show besides, each a column of the file: a unit, a period, a share. */
  readonly also?: readonly { readonly id: string; readonly label: string }[];
};
export type DataCell = {
  /** What a filter looks through. */
  readonly text: string;
  /** In the file and in the order of the rows, where that is not `text`: a number stays one. */
  readonly file?: number | string;
  /** In the order of the rows alone; null comes last, both ways. */
  readonly sort?: number | string | null;
  readonly shown?: ReactNode;
};
export type DataRow = { readonly id: string; readonly cells: Readonly<Record<string, DataCell>> };

/** The columns to show, in their own order. */
export const chosenColumns = (columns: readonly DataColumn[], chosen: TableChoice["columns"]): readonly DataColumn[] =>
  columns.filter(
    ({ id, isRowHeader = false, isOptional = false }) =>
      isRowHeader || (chosen === null ? !isOptional : chosen.includes(id)),
  );

/** The choice with a column more or less; null again where it is what the table shows unasked. */
export function toggleColumn(
  columns: readonly DataColumn[],
  chosen: TableChoice["columns"],
  column: string,
): TableChoice["columns"] {
  const before = chosenColumns(columns, chosen).map(({ id }) => id);
  const after = columns
    .map(({ id }) => id)
    .filter((id) => (id === column ? !before.includes(id) : before.includes(id)));
  const unasked = chosenColumns(columns, null).map(({ id }) => id);
  return after.join(" ") === unasked.join(" ") ? null : after;
}
