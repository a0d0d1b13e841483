import { useTranslations } from "next-intl";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DataLink } from "@/components/ui/data-link";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn } from "@/components/ui/data-table-columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { MarkLegend } from "@/components/figure/mark-legend";
import type { HistoryScreen as Screen } from "@/lib/domain/cell-history";
import { historyHref, type HistoryView } from "@/lib/schemas/history-view";
import { viewHref, type View } from "@/lib/schemas/view";

import { HistoryFilter } from "./history-filter";
import { useHistoryRow } from "./history-row";

type Props = { readonly screen: Screen; readonly view: View; readonly asked: HistoryView };

/** Everything that was ever written in an indicator's cells, by whom, from where, and who validated it. */
export function HistoryScreen({ screen, view, asked }: Props) {
  const t = useTranslations("indicator.history");
  const { facts, items, next } = screen;
  const path = viewHref(`/indicateurs/${facts.code}`, view);
  const trail = (
    <Breadcrumb
      links={[
        { href: viewHref("/indicateurs", view), label: t("indicators") },
        { href: path, label: facts.code },
      ]}
      current={t("trail")}
    />
  );
  return (
    <>
      <PageHeading trail={trail} title={t("title", { name: facts.labels.name })} subtitle={t("subtitle")} />
      <HistoryFilter screen={screen} view={view} asked={asked} />
      {items.length === 0 ? <NoRevision view={view} screen={screen} asked={asked} /> : <Revisions screen={screen} />}
      <p className="tj-acts">
        {asked.after !== null && (
          <DataLink href={historyHref(facts.code, view, { ...asked, after: null })}>{t("latest")}</DataLink>
        )}
        {next !== null && (
          <DataLink href={historyHref(facts.code, view, { ...asked, after: next })}>{t("older")}</DataLink>
        )}
      </p>
    </>
  );
}

function NoRevision({ screen: { facts }, view, asked }: Props) {
  const t = useTranslations("indicator.history");
  const isFiltered = asked.series !== null || asked.period !== null || asked.after !== null;
  if (!isFiltered) return <EmptyState>{t("none")}</EmptyState>;
  const all = <DataLink href={historyHref(facts.code, view)}>{t("clear")}</DataLink>;
  return <EmptyState action={all}>{t("noMatch")}</EmptyState>;
}

function Revisions({ screen }: Pick<Props, "screen">) {
  const t = useTranslations("indicator.history");
  const rowOf = useHistoryRow(screen);
  const column = (id: string): DataColumn => ({ id, label: t(`column.${id}`) });
  const columns: readonly DataColumn[] = [
    column("period"),
    { ...column("series"), isRowHeader: true, also: [column("seriesId")] },
    {
      ...column("value"),
      isNumber: true,
      also: [column("numerator"), column("denominator"), column("mark"), column("unit")],
    },
    { ...column("revision"), isNumber: true },
    { ...column("author"), also: [column("recordedAt")] },
    { ...column("validator"), also: [column("validatedAt")] },
    { ...column("source"), also: [column("file"), column("row")] },
    { ...column("comment"), also: [column("evidence")] },
  ];
  return (
    <>
      <DataTable caption={t("caption")} columns={columns} rows={screen.items.map(rowOf)} className="tj-history" />
      <MarkLegend />
    </>
  );
}
