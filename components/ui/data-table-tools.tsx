"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Button } from "./button";
import { ColumnChoice } from "./data-table-choice";
import type { DataColumn, DataRow } from "./data-table-columns";
import { tableFile, tableFileName } from "./data-table-file";
import type { TableState } from "./data-table-state";
import { paramNames, sortParam } from "./data-table-url";
import { Disclosure } from "./disclosure";
import { FormField } from "./form-field";
import { saveFile } from "./save-file";

type Props = {
  readonly formId: string;
  readonly caption: string;
  /** All of them, to choose from. */
  readonly columns: readonly DataColumn[];
  readonly state: TableState;
  readonly table: string | undefined;
  /** What is shown, with what closes the table. */
  readonly file: { readonly columns: readonly DataColumn[]; readonly rows: readonly DataRow[] };
  readonly count: { readonly shown: number; readonly total: number };
  readonly hasFilter: boolean;
  readonly isFolded: boolean;
};

/** Above a table: what rows must hold, how many do, which columns stand, and all that as a file. */
export function TableTools(props: Props) {
  const t = useTranslations("ui");
  const { choice } = props.state;
  if (!props.isFolded) return <ToolForm {...props} />;
  return (
    <Disclosure
      isSmall
      summary={t(props.hasFilter ? "tools" : "toolsWithoutFilter")}
      isOpen={choice.filter !== "" || choice.columns !== null}
    >
      <ToolForm {...props} />
    </Disclosure>
  );
}

/** Sent as it stands where there is no JavaScript; the heads' buttons belong to it too. */
function ToolForm({ formId, caption, columns, state, table, file, count, hasFilter }: Props) {
  const t = useTranslations("ui");
  const name = paramNames(table);
  return (
    <form
      id={formId}
      role="search"
      aria-label={caption}
      className="tj-filter-row"
      onSubmit={(event) => event.preventDefault()}
    >
      <Kept state={state} sort={name.sort} />
      {hasFilter && <FilterField state={state} name={name.filter} />}
      <p className="tj-small tj-mute" role="status">
        {count.shown === count.total ? t("rows", { count: count.total }) : t("rowsOf", count)}
      </p>
      <ColumnChoice columns={columns} chosen={state.choice.columns} name={name.columns} onToggle={state.onToggle} />
      <Button kind="secondary" className="tj-without-script">
        {t("apply")}
      </Button>
      <FileButton caption={caption} {...file} />
    </form>
  );
}

/** What the form sends besides: the order, and what belongs to the page or to its other tables. */
const Kept = ({ state: { choice, others }, sort }: Pick<Props, "state"> & { readonly sort: string }) => (
  <>
    {others.map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
    {choice.sort !== null && <input type="hidden" name={sort} value={sortParam(choice.sort)} />}
  </>
);

function FilterField({ state: { text, onFilter }, name }: Pick<Props, "state"> & { readonly name: string }) {
  const t = useTranslations("ui");
  const field = useRef<HTMLInputElement>(null);
  // On a slow machine somebody types before the page listens: their text stands in the field, and nowhere else yet.
  useEffect(() => {
    const hear = () => {
      if (field.current !== null && field.current.value !== text) onFilter(field.current.value);
    };
    // The router follows the address only once every effect of the first drawing has run.
    const later = setTimeout(hear);
    return () => clearTimeout(later);
  });
  return (
    <FormField
      ref={field}
      isCompact
      type="search"
      name={name}
      label={t("filter")}
      value={text}
      onChange={(event) => onFilter(event.target.value)}
    />
  );
}

function FileButton({ caption, columns, rows }: Props["file"] & { readonly caption: string }) {
  const t = useTranslations("ui");
  const save = () => saveFile(tableFileName(caption), "text/csv;charset=utf-8", tableFile(columns, rows));
  return (
    <button
      type="button"
      className="tj-link tj-with-script fr-icon-download-line"
      title={t("exportHint")}
      aria-label={t("export", { table: caption })}
      onClick={save}
    >
      CSV
    </button>
  );
}
