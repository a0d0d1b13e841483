import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { DataLink } from "@/components/ui/data-link";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { logNames, type LogView } from "@/lib/schemas/log-view";

import { knownActs } from "./known-acts";

/** Which act, on what, between which days: kept in the address, without JavaScript too. */
export function LogFilter({ view }: { readonly view: LogView }) {
  const t = useTranslations("audit");
  const isFiltered = [view.act, view.object, view.from, view.to].some((one) => one !== null);
  const acts = knownActs.map((value) => ({ value, label: t(`act.${value}`) }));
  return (
    <form method="get" action="/journal" className="tj-controls tj-log__filter">
      <Select
        isCompact
        name={logNames.act}
        label={t("filter.act")}
        defaultValue={view.act ?? ""}
        options={[{ value: "", label: t("filter.everyAct") }, ...acts]}
      />
      <FormField isCompact name={logNames.object} label={t("filter.object")} defaultValue={view.object ?? ""} />
      <FormField isCompact type="date" name={logNames.from} label={t("filter.from")} defaultValue={view.from ?? ""} />
      <FormField isCompact type="date" name={logNames.to} label={t("filter.to")} defaultValue={view.to ?? ""} />
      <Button kind="secondary">{t("filter.show")}</Button>
      {isFiltered && <DataLink href="/journal">{t("filter.clear")}</DataLink>}
    </form>
  );
}
