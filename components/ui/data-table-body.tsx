import { cx } from "@codegouvfr/react-dsfr/tools/cx";

import type { DataColumn, DataRow } from "./data-table-columns";

type Props = { readonly row: DataRow; readonly columns: readonly DataColumn[]; readonly isStacked: boolean };

/** A row as a block is no longer a row to a screen reader, unless it says so. */
export const roleOf = (isStacked: boolean, role: string): { readonly role?: string } => (isStacked ? { role } : {});

export function BodyRow({ row, columns, isStacked }: Props) {
  return (
    <tr {...roleOf(isStacked, "row")}>
      {columns.map((column) => {
        const { id, isRowHeader = false } = column;
        const content = row.cells[id]?.shown ?? row.cells[id]?.text;
        return isRowHeader ? (
          <th key={id} scope="row" {...roleOf(isStacked, "rowheader")} className={classOf(column)}>
            {content}
          </th>
        ) : (
          <td key={id} {...roleOf(isStacked, "cell")} className={classOf(column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

const classOf = ({ isNumber = false, className }: DataColumn) => cx(isNumber && "tj-right", className) || undefined;
