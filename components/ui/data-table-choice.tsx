"use client";

import { useTranslations } from "next-intl";

import { chosenColumns, type DataColumn } from "./data-table-columns";
import { Disclosure } from "./disclosure";

type Props = {
  readonly columns: readonly DataColumn[];
  readonly chosen: readonly string[] | null;
  readonly name: string;
  readonly onToggle: (column: string) => void;
};

/** Which columns stand; the one that names the rows always does. */
export function ColumnChoice({ columns, chosen, name, onToggle }: Props) {
  const t = useTranslations("ui");
  const shown = new Set(chosenColumns(columns, chosen).map(({ id }) => id));
  return (
    <Disclosure summary={t("columns")} isSmall>
      <fieldset className="tj-column-choice">
        <legend className="fr-sr-only">{t("columns")}</legend>
        {columns.map(({ id, label, isRowHeader = false }) =>
          isRowHeader ? (
            <input key={id} type="hidden" name={name} value={id} />
          ) : (
            <label key={id} className="tj-check">
              <input type="checkbox" name={name} value={id} checked={shown.has(id)} onChange={() => onToggle(id)} />
              {label}
            </label>
          ),
        )}
      </fieldset>
    </Disclosure>
  );
}
