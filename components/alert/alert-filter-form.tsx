import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { DataLink } from "@/components/ui/data-link";
import { Select } from "@/components/ui/select";
import type { AlertFilter, countAlerts } from "@/lib/domain/alert-list";
import { alertFilterNames, alertKindValues } from "@/lib/schemas/alert-view";
import { viewHref, viewParams, type View } from "@/lib/schemas/view";

type Props = {
  readonly path: string;
  readonly view: View;
  readonly filter: AlertFilter;
  readonly counts: ReturnType<typeof countAlerts>;
};

/** By kind and by department, with how many there are of each; a form that works without JavaScript. */
export function AlertFilterForm({ path, view, filter, counts }: Props) {
  const t = useTranslations("alert.filter");
  const kind = useTranslations("board.alerts.kind");
  const kinds = counts.kinds.map((one) => ({
    value: alertKindValues[one.kind],
    label: t("option", { name: kind(one.kind), count: one.count }),
  }));
  const departments = counts.departments.map(({ code, count }) => ({
    value: code,
    label: t("option", { name: code, count }),
  }));
  const isFiltered = filter.kind !== null || filter.department !== null;
  return (
    <form method="get" action={path} className="tj-view tj-filters">
      {Object.entries(viewParams(view)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        isCompact
        name={alertFilterNames.kind}
        label={t("kind")}
        defaultValue={filter.kind === null ? "" : alertKindValues[filter.kind]}
        options={[{ value: "", label: t("anyKind") }, ...kinds]}
      />
      <Select
        isCompact
        name={alertFilterNames.department}
        label={t("department")}
        defaultValue={filter.department ?? ""}
        options={[{ value: "", label: t("anyDepartment") }, ...departments]}
      />
      <Button kind="secondary">{t("show")}</Button>
      {isFiltered && <DataLink href={viewHref(path, view)}>{t("clear")}</DataLink>}
    </form>
  );
}
