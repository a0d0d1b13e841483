import { useTranslations } from "next-intl";

import { MarkLegend } from "@/components/figure/mark-legend";
import { capital } from "@/components/ui/capital";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn } from "@/components/ui/data-table-columns";
import { EmptyState } from "@/components/ui/empty-state";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ListedIndicator } from "@/lib/domain/roadmap-screen";
import type { View } from "@/lib/schemas/view";

import { useFigureRow, useNameRow } from "./indicator-row";

type Props = {
  /** With their figures; null for those who have none to see. */
  readonly lines: readonly BoardIndicator[] | null;
  readonly indicators: readonly ListedIndicator[];
  readonly departments: Readonly<Record<string, string>>;
  readonly period: string;
  readonly label: string;
  readonly view: View;
};

/** All indicators of a roadmap, to sort and to filter. */
export function IndicatorList({ lines, indicators, departments, period, label, view }: Props) {
  const t = useTranslations("indicator.list");
  const nameRow = useNameRow(departments, view);
  const figureRow = useFigureRow(departments, period, view);
  const columns: readonly DataColumn[] = [
    { id: "code", label: t("code"), width: 12 },
    { id: "name", label: t("name"), isRowHeader: true, ...(lines === null ? {} : { width: 30 }) },
    { id: "priority", label: capital(label) },
    { id: "department", label: t("department") },
    ...(lines === null
      ? []
      : [
          { id: "value", label: t("value"), isNumber: true },
          { id: "progress", label: t("progress"), width: 16 },
          { id: "status", label: t("status") },
        ]),
  ];
  const rows = lines === null ? indicators.map(nameRow) : lines.map(figureRow);
  if (rows.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <>
      <DataTable caption={t("caption")} columns={columns} rows={rows} />
      {lines !== null && <MarkLegend />}
    </>
  );
}
