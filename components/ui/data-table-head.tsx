"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";

import type { DataColumn } from "./data-table-model";
import { nextSort, paramNames, sortParam, type TableChoice } from "./data-table-url";

type Props = {
  readonly column: DataColumn;
  readonly sort: TableChoice["sort"];
  readonly formId: string;
  readonly table: string | undefined;
  readonly onSort: () => void;
};

const arrows = { ascending: "▲", descending: "▼", none: "" } as const;

/** A column's head; its button sorts in place, or sends the form of the filter where there is no JavaScript. */
export function SortableHead({ column, sort, formId, table, onSort }: Props) {
  const { id, label, isNumber = false, isSortable = true, width } = column;
  const way = sort?.column !== id ? "none" : sort.isDescending ? "descending" : "ascending";
  const inPlace = (event: MouseEvent) => {
    event.preventDefault();
    onSort();
  };
  return (
    <th
      scope="col"
      className={isNumber ? "tj-right" : undefined}
      aria-sort={isSortable ? way : undefined}
      style={width === undefined ? undefined : { width: `${width}%` }}
    >
      {isSortable ? (
        <button
          className="tj-sort"
          form={formId}
          name={paramNames(table).sort}
          value={sortParam(nextSort(sort, id))}
          onClick={inPlace}
        >
          <SortLabel label={label} />
          <span className="tj-sort__arrow" aria-hidden="true">
            {arrows[way]}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  );
}

function SortLabel({ label }: { readonly label: string }) {
  const t = useTranslations("ui");
  return (
    <>
      {label}
      <span className="fr-sr-only"> {t("sortHint")}</span>
    </>
  );
}
