import { useLocale, useTranslations } from "next-intl";

import { drawFigure } from "@/components/figure/figure-value";
import type { FigureWords } from "@/components/figure/figure-words";
import { capital } from "@/components/ui/capital";
import { DataTable } from "@/components/ui/data-table";
import type { DataCell, DataColumn, DataRow } from "@/components/ui/data-table-columns";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { Breakdown, BreakdownRow } from "@/lib/domain/breakdown-answer";
import { figureText } from "@/lib/domain/figure-answer";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { formatNumber, formatPercent, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { noCode } from "@/lib/schemas/why";

import { shownIn, useFigureCells, useFigureParts } from "./figure-cells";
import {
  drawLineCorrection,
  drawLineProgress,
  drawLineTarget,
  lineWhy,
  useLineWords,
  type LineProps,
} from "./figure-row";

type Props = {
  readonly breakdown: Breakdown;
  /** The indicator as a whole, which closes the table. */
  readonly whole: BoardIndicator;
  readonly wholeOwn: BreakdownRow["own"];
  readonly names: Readonly<Record<string, string>>;
  readonly view: View;
  readonly roadmapView: Pick<RoadmapView, "roadmap" | "period">;
};

const folders = { ministry: "ministeres", department: "departements", project: "projets" } as const;
/** No more than can be seen at once need no filter. */
const fewRows = 5;

/** An indicator by ministry, department or project, each against its own target. */
export function BreakdownTable({ breakdown: { by, rows }, whole, wholeOwn, names, view, roadmapView }: Props) {
  const t = useTranslations("indicator.breakdown");
  const lang = toLang(useLocale());
  const cellsOf = useBreakdownCells(roadmapView);
  const tick = whole.expectedProgress === null ? null : formatPercent(whole.expectedProgress, 0, lang);
  const nameCell = useNameCell(by, names, view);
  const made = rows.map(({ code, line, own }): DataRow => ({
    id: code ?? "",
    cells: {
      ...cellsOf({ line, view, selection: { [by]: code ?? noCode } }, own),
      name: nameCell(code),
      code: { text: code ?? "" },
    },
  }));
  return (
    <Section title={t(`title.${by}`)} aside={tick !== null && t("tick", { value: tick })}>
      <DataTable
        caption={t(`title.${by}`)}
        columns={useBreakdownColumns(by, whole)}
        rows={made}
        foot={{ id: "whole", cells: { ...cellsOf({ line: whole, view }, wholeOwn), name: { text: t("whole") } } }}
        name={folders[by]}
        className="tj-breakdown"
        hasFilter={rows.length > fewRows}
        isFolded
      />
    </Section>
  );
}

function useNameCell(by: Breakdown["by"], names: Props["names"], view: View) {
  const t = useTranslations("indicator.breakdown");
  return (code: string | null): DataCell => {
    if (code === null) return { text: t("none") };
    const name = capital(names[code] ?? code);
    const link = <TextLink href={viewHref(`/${folders[by]}/${code}`, view)}>{name}</TextLink>;
    return { text: `${name} ${code}`, file: name, shown: link };
  };
}

function useBreakdownColumns(by: Breakdown["by"], { cumulative, period }: BoardIndicator): readonly DataColumn[] {
  const t = useTranslations("indicator.breakdown");
  const columns = useTranslations("indicator.columns");
  const lang = toLang(useLocale());
  const parts = useFigureParts();
  const short = formatPeriodShort(period, lang);
  const own = { id: "own", label: short, isNumber: true, className: "tj-breakdown__own" };
  return [
    { id: "name", label: t(`head.${by}`), isRowHeader: true, also: [{ id: "code", label: columns("code") }] },
    ...(cumulative ? [own] : []),
    { id: "value", label: cumulative ? t("cumulated") : short, isNumber: true, also: parts.value },
    { id: "target", label: t("target"), isNumber: true, also: parts.target },
    {
      id: "progress",
      label: t("progress"),
      fileLabel: columns("progressInPercent"),
      className: "tj-breakdown__progress",
      also: parts.progress,
    },
    { id: "status", label: t("status") },
  ];
}

function useBreakdownCells({ roadmap, period }: Props["roadmapView"]) {
  const words = useLineWords();
  const cellsOf = useFigureCells(words);
  return (about: LineProps, own: BreakdownRow["own"]): Readonly<Record<string, DataCell>> => {
    const cells = cellsOf(about.line);
    const shown = {
      value: (
        <>
          {drawPartValue(about, words)}
          {drawLineCorrection(about.line, roadmap.slug, period, words)}
        </>
      ),
      target: drawLineTarget(about, words),
      progress: drawLineProgress(about, words),
    };
    return { ...cells, ...shownIn(cells, shown), own: ownCell(about, own, words) };
  };
}

/** The share it stands on where that is not all of it: what is whole goes without saying in a breakdown. */
function drawPartValue(about: LineProps, words: FigureWords) {
  const { value, decimals, mark = null, provisional, reported, expected } = about.line;
  return drawFigure(
    {
      ...{ value: figureText(value), decimals, mark },
      isProvisional: provisional,
      why: lineWhy(about),
      ...(value !== null && reported < expected && { coverage: { reported, expected } }),
    },
    words,
  );
}

/** The period's own value beside a cumulated one. */
function ownCell(about: LineProps, own: BreakdownRow["own"], words: FigureWords): DataCell {
  const { decimals } = about.line;
  if (own === null) return { text: "", sort: null };
  const { value, mark, provisional } = own;
  const figure = { value: figureText(value), decimals, mark, isProvisional: provisional, why: lineWhy(about, "own") };
  const shown = drawFigure(figure, words);
  return value === null
    ? { text: words.marks(`${mark ?? "missing"}.word`), sort: null, shown }
    : { text: formatNumber(value, decimals, words.lang), file: value, shown };
}
