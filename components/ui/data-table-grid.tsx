import { bodyRows, roleOf } from "./data-table-body";
import type { DataColumn, DataRow } from "./data-table-columns";
import { SortableHead } from "./data-table-head";
import type { TableChoice } from "./data-table-url";
import { TableRegion } from "./table-region";

type Props = {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  readonly foot: DataRow | undefined;
  readonly className: string;
  readonly isStacked: boolean;
  readonly sort: TableChoice["sort"];
  readonly formId: string;
  readonly table: string | undefined;
  readonly onSort: (column: string) => void;
};

/** The table itself, in a region of its own that scrolls where the table is wider than the screen. */
export function Grid({ caption, columns, rows, foot, className, isStacked, onSort, ...head }: Props) {
  const group = roleOf(isStacked, "rowgroup");
  return (
    <TableRegion label={caption}>
      <table className={`tj-table ${className}`.trimEnd()} {...roleOf(isStacked, "table")}>
        <caption className="fr-sr-only">{caption}</caption>
        <thead {...group}>
          <tr {...roleOf(isStacked, "row")}>
            {columns.map((column) => (
              <SortableHead key={column.id} {...{ column, isStacked, ...head }} onSort={() => onSort(column.id)} />
            ))}
          </tr>
        </thead>
        <tbody {...group}>{bodyRows(rows, { columns, isStacked })}</tbody>
        {foot !== undefined && <tfoot {...group}>{bodyRows([foot], { columns, isStacked })}</tfoot>}
      </table>
    </TableRegion>
  );
}
