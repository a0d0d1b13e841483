"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";

import { Button } from "./button";
import { TableFilter } from "./data-table-filter";
import { SortableHead } from "./data-table-head";
import { useDataTable, type DataColumn, type DataRow } from "./data-table-model";
import { nextSort, readChoice, writeChoice, type TableChoice } from "./data-table-url";
import { EmptyState } from "./empty-state";
import { TableRegion } from "./table-region";

type Props = {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Before its parameters in the address, where a page has several tables. */
  readonly name?: string;
  readonly hasFilter?: boolean;
};

/** A table to sort and to filter. The address keeps both, so a link shows the same rows; without JavaScript too. */
export function DataTable({ caption, columns, rows, name, hasFilter = true }: Props) {
  const formId = useId();
  const params = useSearchParams();
  const ids = columns.map(({ id }) => id);
  const choice = readChoice(params, ids, name);
  const shown = useDataTable(columns, rows, choice, useLocale());
  const [text, setText] = useState(choice.filter);
  const choose = (next: TableChoice) => window.history.replaceState(null, "", writeChoice(params, next, name));
  const filterBy = (filter: string) => {
    setText(filter);
    choose({ ...choice, filter });
  };
  return (
    <>
      <TableFilter
        formId={formId}
        choice={choice}
        text={text}
        table={name}
        shown={shown.length}
        total={rows.length}
        isHidden={!hasFilter}
        onFilter={filterBy}
      />
      <TableRegion label={caption}>
        <table className="tj-table">
          <caption className="fr-sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortableHead
                  key={column.id}
                  column={column}
                  sort={choice.sort}
                  formId={formId}
                  table={name}
                  onSort={() => choose({ ...choice, sort: nextSort(choice.sort, column.id) })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ original }) => (
              <BodyRow key={original.id} row={original} columns={columns} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {shown.length === 0 && rows.length > 0 && <NoMatch onClear={() => filterBy("")} />}
    </>
  );
}

function BodyRow({ row, columns }: { readonly row: DataRow; readonly columns: readonly DataColumn[] }) {
  return (
    <tr>
      {columns.map(({ id, isNumber = false, isRowHeader = false }) => {
        const content = row.cells[id]?.shown ?? row.cells[id]?.text;
        const className = isNumber ? "tj-right" : undefined;
        return isRowHeader ? (
          <th key={id} scope="row" className={className}>
            {content}
          </th>
        ) : (
          <td key={id} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const t = useTranslations("ui");
  return (
    <EmptyState
      action={
        <Button type="button" kind="tertiary" onClick={onClear}>
          {t("clearFilters")}
        </Button>
      }
    >
      {t("noMatch")}
    </EmptyState>
  );
}
