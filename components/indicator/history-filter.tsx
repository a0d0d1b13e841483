import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { DataLink } from "@/components/ui/data-link";
import { Select } from "@/components/ui/select";
import type { HistoryScreen } from "@/lib/domain/cell-history";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { historyHref, historyNames, type HistoryView } from "@/lib/schemas/history-view";
import { viewHref, viewNames, type View } from "@/lib/schemas/view";

import { seriesLabel } from "./series-label";

type Props = { readonly screen: HistoryScreen; readonly view: View; readonly asked: HistoryView };

/** Which period, which series: kept in the address, without JavaScript too. */
export function HistoryFilter({ screen: { facts, names, periods }, view, asked }: Props) {
  const t = useTranslations("indicator.history");
  const lang = toLang(useLocale());
  const every = (label: string) => ({ value: "", label });
  const series = facts.series.map((one) => ({ value: one.id, label: seriesLabel(one, names) }));
  const written = periods.map((value) => ({ value, label: formatPeriod(value, lang) }));
  return (
    <form method="get" action={viewHref(`/indicateurs/${facts.code}/historique`, view)} className="tj-controls">
      <KeptView view={view} />
      <Select
        isCompact
        name={historyNames.period}
        label={t("column.period")}
        defaultValue={asked.period ?? ""}
        options={[every(t("everyPeriod")), ...written]}
      />
      <Select
        isCompact
        name={historyNames.series}
        label={t("column.series")}
        defaultValue={asked.series ?? ""}
        options={[every(t("everySeries")), ...series]}
      />
      <Button kind="secondary">{t("show")}</Button>
      {(asked.period ?? asked.series) !== null && (
        <DataLink href={historyHref(facts.code, view)}>{t("clear")}</DataLink>
      )}
    </form>
  );
}

/** A form replaces the whole query of its address: what the links back to the indicator need goes with it. */
function KeptView({ view: { roadmap, period, day } }: { readonly view: View }) {
  const kept = { [viewNames.roadmap]: roadmap, [viewNames.period]: period, [viewNames.day]: day };
  return Object.entries(kept).map(
    ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
  );
}
