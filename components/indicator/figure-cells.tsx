import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { drawChange } from "@/components/figure/change-since-last";
import type { FigureWords } from "@/components/figure/figure-words";
import { drawSparkline } from "@/components/figure/sparkline";
import { drawStatus } from "@/components/figure/status-badge";
import type { DataCell, DataColumn } from "@/components/ui/data-table-columns";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { changeOf, standingOf, urgencyRank } from "@/lib/domain/board-order";
import { figureText } from "@/lib/domain/figure-answer";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

type Cells = Readonly<Record<string, DataCell>>;

/** What a file says beside a figure that a screen shows in and around it. */
export function useFigureParts() {
  const t = useTranslations("indicator.file");
  const part = (id: string) => ({ id, label: t(id) });
  return {
    value: ["unit", "period", "provisional", "received", "due"].map(part),
    target: [part("targetPeriod")],
    progress: [part("expectedProgress")],
  } satisfies Readonly<Record<string, DataColumn["also"]>>;
}

/** An indicator's figure as cells of a table and of its file: what stands where, in which order, in which words. */
export function useFigureCells(words: FigureWords) {
  const { lang, marks, status: statusWord } = words;
  const part = usePartCells();
  return (line: BoardIndicator): Cells => {
    const standing = standingOf(line);
    const change = changeOf(line);
    return {
      ...part(line),
      status: {
        text: statusWord(standing),
        sort: urgencyRank(line),
        shown: drawStatus({ status: standing, flags: line.flags }, words),
      },
      spark: { text: "", shown: drawCurve(line) },
      value: numberCell(line.value, line.decimals, lang, marks(`${line.mark ?? "missing"}.word`)),
      change: {
        text: change === null ? statusWord("notComparable") : formatChange(change, line.decimals, lang),
        ...(change === null ? { sort: null } : { file: Number(change) }),
        shown: drawChange({ change, decimals: line.decimals, direction: line.direction }, words),
      },
      target: numberCell(line.target, line.decimals, lang, ""),
      progress: progressCell(line, lang, statusWord),
    };
  };
}

/** A figure sorts and is written as a number, what stands in its place as a word. */
const numberCell = (value: number | null, decimals: number, lang: Lang, word: string): DataCell =>
  value === null ? { text: word, sort: null } : { text: formatNumber(value, decimals, lang), file: value };

function progressCell({ state, progress }: BoardIndicator, lang: Lang, word: FigureWords["status"]) {
  const isLeftOut = state === "notApplicable";
  return numberCell(isLeftOut ? null : progress, 0, lang, word(isLeftOut ? "leftOut" : "notComputable"));
}

/** The cells as they are shown on one screen. */
export const shownIn = (cells: Cells, shown: Readonly<Record<string, ReactNode>>): Cells =>
  Object.fromEntries(Object.entries(shown).map(([id, node]) => [id, { text: "", ...cells[id], shown: node }]));

function usePartCells() {
  const t = useTranslations("indicator.file");
  const lang = toLang(useLocale());
  return (line: BoardIndicator): Cells => ({
    unit: { text: line.unit },
    period: { text: formatPeriod(line.period, lang) },
    provisional: { text: line.value === null ? "" : t(line.provisional ? "yes" : "no") },
    received: { text: "", file: line.reported },
    due: { text: "", file: line.expected },
    targetPeriod: { text: line.targetPeriod === null ? "" : formatPeriod(line.targetPeriod, lang) },
    expectedProgress: line.expectedProgress === null ? { text: "" } : { text: "", file: line.expectedProgress },
  });
}

function drawCurve({ sparkline, provisional }: BoardIndicator) {
  const values = sparkline.map(({ value }) => figureText(value));
  const expected = sparkline.map((point) => figureText(point.expected));
  return drawSparkline({ values, expected, isLastProvisional: provisional });
}
