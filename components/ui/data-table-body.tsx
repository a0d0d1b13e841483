import { cx } from "@codegouvfr/react-dsfr/tools/cx";

import type { DataColumn, DataRow } from "./data-table-columns";

type Shape = { readonly columns: readonly DataColumn[]; readonly isStacked: boolean };

/** A row as a block is no longer a row to a screen reader, unless it says so. */
export const roleOf = (isStacked: boolean, role: string): { readonly role?: string } => (isStacked ? { role } : {});

/** Drawn by one function: as components, rows cost as much as what stands in them. */
export function bodyRows(rows: readonly DataRow[], { columns, isStacked }: Shape) {
  const heads = columns.map((column) => ({ ...column, className: classOf(column) }));
  return rows.map(({ id: key, cells }) => (
    <tr key={key} {...roleOf(isStacked, "row")}>
      {heads.map(({ id, className, isRowHeader = false }) => {
        const content = cells[id]?.shown ?? cells[id]?.text;
        return isRowHeader ? (
          <th key={id} scope="row" {...roleOf(isStacked, "rowheader")} className={className}>
            {content}
          </th>
        ) : (
          <td key={id} {...roleOf(isStacked, "cell")} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  ));
}

const classOf = ({ isNumber = false, className }: DataColumn) => cx(isNumber && "tj-right", className) || undefined;
