"use client";

import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";

import { roleOf } from "./data-table-body";
import type { DataColumn } from "./data-table-columns";
import { nextSort, paramNames, sortParam, type TableChoice } from "./data-table-url";

type Props = {
  readonly column: DataColumn;
  readonly sort: TableChoice["sort"];
  readonly formId: string;
  readonly table: string | undefined;
  readonly isStacked: boolean;
  readonly onSort: () => void;
};

const arrows = { ascending: "▲", descending: "▼", none: "" } as const;

/** A column's head; its button sorts in place, or sends the form of the filter where there is no JavaScript. */
export function SortableHead(props: Props) {
  const { id, label, isNumber = false, isSortable = true, width, className } = props.column;
  const way = props.sort?.column !== id ? "none" : props.sort.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      {...roleOf(props.isStacked, "columnheader")}
      className={cx(isNumber && "tj-right", className)}
      aria-sort={isSortable ? way : undefined}
      style={width === undefined ? undefined : { width: `${width}%` }}
    >
      {isSortable ? <SortButton {...props} arrow={arrows[way]} /> : label}
    </th>
  );
}

function SortButton({ column, sort, formId, table, onSort, arrow }: Props & { readonly arrow: string }) {
  const t = useTranslations("ui");
  const inPlace = (event: MouseEvent) => {
    event.preventDefault();
    onSort();
  };
  return (
    <button
      className="tj-sort"
      form={formId}
      name={paramNames(table).sort}
      value={sortParam(nextSort(sort, column.id))}
      onClick={inPlace}
    >
      {column.label}
      <span className="fr-sr-only"> {t("sortHint")}</span>
      <span className="tj-sort__arrow" aria-hidden="true">
        {arrow}
      </span>
    </button>
  );
}
