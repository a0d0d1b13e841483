"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";

import { paramNames, sortParam, type TableChoice } from "./data-table-url";
import { FormField } from "./form-field";

type Props = {
  readonly formId: string;
  readonly choice: TableChoice;
  /** What stands in the field: the address follows it a moment later. */
  readonly text: string;
  readonly table: string | undefined;
  readonly shown: number;
  readonly total: number;
  /** The form stays for the sort buttons. */
  readonly isHidden: boolean;
  readonly onFilter: (filter: string) => void;
};

/** The filter above a table, and how many rows it leaves. Its form carries what else the address says. */
export function TableFilter({ formId, choice, text, table, shown, total, isHidden, onFilter }: Props) {
  const t = useTranslations("ui");
  const { filter, sort } = paramNames(table);
  const others = [...useSearchParams()].filter(([name]) => name !== filter && name !== sort);
  return (
    <form
      id={formId}
      role="search"
      className="tj-filter-row"
      hidden={isHidden}
      onSubmit={(event) => event.preventDefault()}
    >
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choice.sort !== null && <input type="hidden" name={sort} value={sortParam(choice.sort)} disabled={isHidden} />}
      <FormField
        isCompact
        type="search"
        name={filter}
        label={t("filter")}
        value={text}
        onChange={(event) => onFilter(event.target.value)}
      />
      <p className="tj-small tj-mute" role="status">
        {shown === total ? t("rows", { count: total }) : t("rowsOf", { shown, total })}
      </p>
    </form>
  );
}
