"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, type MouseEvent } from "react";

import { Button } from "./button";
import { chosenColumns, type DataColumn, type DataRow } from "./data-table-columns";
import { Grid } from "./data-table-grid";
import { useDataTable } from "./data-table-model";
import { useTableState } from "./data-table-state";
import { TableTools } from "./data-table-tools";
import { paramNames } from "./data-table-url";
import { EmptyState } from "./empty-state";

type Props = {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Closes the table, whatever the order and the filter. */
  readonly foot?: DataRow;
  /** Before its parameters in the address, where a page has several tables. */
  readonly name?: string;
  readonly hasFilter?: boolean;
  /** Filter, columns and file behind a line that opens: where the table is one part of a page among others. */
  readonly isFolded?: boolean;
  readonly className?: string;
  /** Its rows become blocks on a small screen. */
  readonly isStacked?: boolean;
  /** What to say when no row holds the text, like « Aucun indicateur ne correspond. » */
  readonly noMatch?: string;
};

/** A table to sort, to filter, to choose columns of and to take away as a file; the address holds all but the last. */
export function DataTable(props: Props) {
  const { caption, columns, rows, foot, name, className = "", isStacked = false } = props;
  const { hasFilter = true, isFolded = false } = props;
  const formId = useId();
  const state = useTableState(columns, name);
  const shown = useDataTable(columns, rows, state.choice, useLocale());
  const chosen = chosenColumns(columns, state.choice.columns);
  return (
    <>
      <TableTools
        {...{ formId, caption, columns, state, hasFilter, isFolded }}
        table={name}
        file={{ columns: chosen, rows: foot === undefined ? shown : [...shown, foot] }}
        count={{ shown: shown.length, total: rows.length }}
      />
      <Grid
        {...{ caption, foot, className, isStacked, formId }}
        {...{ columns: chosen, rows: shown, sort: state.choice.sort, onSort: state.onSort }}
        table={name}
      />
      {shown.length === 0 && rows.length > 0 && (
        <NoMatch text={props.noMatch} {...{ formId, name }} onClear={() => state.onFilter("")} />
      )}
    </>
  );
}

type NoMatchProps = {
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly formId: string;
  readonly onClear: () => void;
};

function NoMatch({ text, formId, name, onClear }: NoMatchProps) {
  const t = useTranslations("ui");
  const inPlace = (event: MouseEvent) => {
    event.preventDefault();
    onClear();
  };
  const clear = (
    <Button kind="tertiary" form={formId} name={paramNames(name).filter} value="" onClick={inPlace}>
      {t("clearFilters")}
    </Button>
  );
  return <EmptyState action={clear}>{text ?? t("noMatch")}</EmptyState>;
}
