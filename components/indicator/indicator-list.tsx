import { useTranslations } from "next-intl";

import { MarkLegend } from "@/components/figure/mark-legend";
import { capital } from "@/components/ui/capital";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn } from "@/components/ui/data-table-columns";
import { EmptyState } from "@/components/ui/empty-state";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ListedIndicator } from "@/lib/domain/roadmap-screen";
import type { View } from "@/lib/schemas/view";

import { useFigureParts } from "./figure-cells";
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
  const named = useNameColumns(label, lines !== null);
  const figures = useFigureListColumns();
  const rows = lines === null ? indicators.map(nameRow) : lines.map(figureRow);
  if (rows.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t("caption")}
        columns={lines === null ? named : [...named, ...figures]}
        rows={rows}
        noMatch={t("noMatch")}
      />
      {lines !== null && <MarkLegend />}
    </>
  );
}

function useNameColumns(label: string, hasFigures: boolean): readonly DataColumn[] {
  const t = useTranslations("indicator.list");
  const unit = useTranslations("indicator.file")("unit");
  const name = { id: "name", label: t("name"), isRowHeader: true };
  return [
    { id: "code", label: t("code"), width: 12 },
    hasFigures ? { ...name, width: 30 } : { ...name, also: [{ id: "unit", label: unit }] },
    { id: "priority", label: capital(label) },
    { id: "department", label: t("department") },
  ];
}

function useFigureListColumns(): readonly DataColumn[] {
  const t = useTranslations("indicator.list");
  const columns = useTranslations("indicator.columns");
  const parts = useFigureParts();
  return [
    { id: "value", label: t("value"), isNumber: true, also: parts.value },
    { id: "change", label: columns("change"), isNumber: true, isOptional: true },
    { id: "target", label: columns("target"), isNumber: true, isOptional: true, also: parts.target },
    { id: "progress", label: t("progress"), fileLabel: columns("progressInPercent"), width: 16, also: parts.progress },
    { id: "status", label: t("status") },
  ];
}
