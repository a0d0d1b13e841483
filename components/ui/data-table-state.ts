"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";

import { toggleColumn, type DataColumn } from "./data-table-columns";
import { nextSort, paramNames, readChoice, writeChoice, type TableChoice } from "./data-table-url";

/** A choice stands at once: the router follows the address a moment later, and not at all before it is ready. */
type Made = { readonly choice: TableChoice; readonly during: readonly string[] };

/** A table's choice as the address holds it, and how to change it in place. */
export function useTableState(columns: readonly DataColumn[], name: string | undefined) {
  const params = useSearchParams();
  const ids = columns.map(({ id }) => id);
  const [made, setMade] = useState<Made | null>(null);
  const choice = made?.during.includes(params.toString()) === true ? made.choice : readChoice(params, ids, name);
  const [text, setText] = useState(choice.filter);
  const own = new Set(Object.values(paramNames(name)));
  const choose = (next: TableChoice) => {
    const address = writeChoice(new URLSearchParams(window.location.search), next, name);
    setMade({ choice: next, during: [params.toString(), address.slice(1)] });
    window.history.replaceState(null, "", address);
  };
  return {
    choice,
    /** What stands in the filter's field: the address follows it a moment later. */
    text,
    /** What else the address says. */
    others: [...params].filter(([other]) => !own.has(other)),
    onFilter: (filter: string) => {
      setText(filter);
      choose({ ...choice, filter });
    },
    onSort: (column: string) => choose({ ...choice, sort: nextSort(choice.sort, column) }),
    onToggle: (column: string) => choose({ ...choice, columns: toggleColumn(columns, choice.columns, column) }),
  };
}
export type TableState = ReturnType<typeof useTableState>;
