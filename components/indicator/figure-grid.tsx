"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { MarkLegend } from "@/components/figure/mark-legend";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn, DataRow } from "@/components/ui/data-table-columns";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { View } from "@/lib/schemas/view";
import type { WhySelection } from "@/lib/schemas/why";
import { keepRecent } from "@/lib/shared/keep-recent";

import { shownIn, useFigureCells, useFigureParts } from "./figure-cells";
import { drawLineProgress, drawLineTarget, drawLineName, drawLineValue, useLineNote, useLineWords } from "./figure-row";
import { unpackLines, type PackedLine } from "./packed-lines";

type Props = {
  readonly caption: string;
  /** The lines packed as text, which costs a tenth of what as many objects cost on their way to the browser. */
  readonly lines: string;
  /** Under the figure of a line, by its id. */
  readonly below: Readonly<Record<string, ReactNode>>;
  /** The quarter the table speaks of. */
  readonly period: string;
  /** What the roadmap calls its priorities. */
  readonly label: string;
  readonly view: View;
  /** Before the table's parameters in the address, where the page has several. */
  readonly name?: string;
  /** Whose part of each indicator the table shows; without it, the whole. */
  readonly selection?: WhySelection;
};
/** No more than can be seen at once need no filter. */
const fewLines = 5;
type Drawn = { readonly lines: readonly PackedLine[]; readonly rows: readonly DataRow[] };
/** Boards look the same to many readers: what was drawn for one serves the next, as long as its text is the same. */
const drawnOnce = keepRecent<Drawn>(50);

/** The table of figures as it stands in the browser. */
export function FigureGrid({ caption, name, ...drawing }: Props) {
  const t = useTranslations("indicator.list");
  const { lines, rows } = useDrawnRows(drawing);
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        columns={useFigureColumns(lines, drawing.period)}
        {...(name !== undefined && { name })}
        className="tj-figures"
        noMatch={t("noMatch")}
        hasFilter={lines.length > fewLines}
        isFolded
        isStacked
      />
      <MarkLegend />
    </>
  );
}

type Drawing = Omit<Props, "caption" | "name">;

function useDrawnRows({ lines: text, ...about }: Drawing): Drawn {
  const draw = useFigureRow(about);
  const lang = useLocale();
  const make = (): Drawn => {
    const lines = unpackLines(text);
    return { lines, rows: lines.map(draw) };
  };
  const { below, ...shared } = about;
  return Object.keys(below).length > 0 ? make() : drawnOnce(`${JSON.stringify([lang, shared])} ${text}`, make);
}

function useFigureRow({ period, label, view, below, selection }: Omit<Drawing, "lines">) {
  const words = useLineWords();
  const cellsOf = useFigureCells(words);
  const noteOf = useLineNote(label);
  return ({ id, line, note = noteOf(line), selection: own = selection }: PackedLine): DataRow => {
    const about = { line, view, ...(own && { selection: own }) };
    const cells = cellsOf(line);
    return {
      id,
      cells: {
        ...cells,
        name: { text: `${line.name} ${note}`, file: line.name, shown: drawLineName({ line, note, view }) },
        code: { text: line.code },
        ...shownIn(cells, {
          value: drawLineValue({ ...about, quarter: period, below: below[id] }, words),
          target: drawLineTarget(about, words),
          progress: drawLineProgress(about, words),
        }),
      },
    };
  };
}

const only = <T,>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

/** Heads that say the period where it is the same for all. */
function useFigureColumns(lines: readonly PackedLine[], period: string): readonly DataColumn[] {
  const t = useTranslations("indicator.columns");
  const lang = toLang(useLocale());
  const parts = useFigureParts();
  const span = lines.map(({ line }) => line.sparkline).find((points) => points.at(-1)?.period === period);
  const target = only(lines.flatMap(({ line }) => line.targetPeriod ?? []));
  const previous = only(lines.filter(({ line }) => line.period === period).map(({ line }) => line.previous.period));
  const short = (code: string) => formatPeriodShort(code, lang);
  const curve = span?.[0] ? `${short(span[0].period)} – ${short(period)}` : t("trajectory");
  const change = previous === null ? t("change") : t("since", { period: short(previous) });
  return [
    { id: "status", label: t("status") },
    { id: "name", label: t("indicator"), isRowHeader: true, also: [{ id: "code", label: t("code") }] },
    { id: "spark", label: curve, isPicture: true, isSortable: false },
    { id: "value", label: short(period), fileLabel: t("value"), isNumber: true, also: parts.value },
    { id: "change", label: change, isNumber: true },
    {
      id: "target",
      label: target === null ? t("target") : t("targetAt", { period: short(target) }),
      isNumber: true,
      also: parts.target,
    },
    { id: "progress", label: t("progress"), fileLabel: t("progressInPercent"), also: parts.progress },
  ].map((column) => ({ ...column, className: `tj-figures__${column.id}` }));
}
