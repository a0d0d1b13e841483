"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { EmptyMark } from "@/components/figure/empty-mark";
import { Sparkline } from "@/components/figure/sparkline";
import { contentOfText } from "@/lib/domain/cell-standing";
import { figureOf } from "@/lib/domain/entry-rules";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";

import { useEntry } from "./entry-context";
import { ratedOf } from "./entry-model";
import type { JudgedCell } from "./judge-cell";
import type { SectionHeads } from "./section-heads";

type Props = { readonly judged: JudgedCell; readonly heads: SectionHeads };

/** What is known of a cell before it is filled: the period before, the line, what is expected and aimed at. */
export function KnownFigures({ judged, heads }: Props) {
  const t = useTranslations("entry.column");
  const { writing } = useEntry();
  const { cell, section } = judged;
  const number = (figure: string | null) => formatNumber(figure, section.decimals, writing.lang);
  const short = (period: string) => formatPeriodShort(period, writing.lang);
  return (
    <>
      <Known
        label={short(cell.previousPeriod)}
        note={heads.previousPeriod === null ? short(cell.previousPeriod) : null}
      >
        <PreviousFigure judged={judged} />
      </Known>
      <td className="tj-entry__line" role="gridcell">
        {cell.history.length > 1 && <Sparkline values={cell.history} width={76} />}
      </td>
      <Known label={t(section.isCumulative ? "expectedTotal" : "expected")}>{number(cell.expected)}</Known>
      <Known
        label={t("target", { period: cell.target === null ? "none" : short(cell.target.period) })}
        note={heads.targetPeriod === null && cell.target !== null ? short(cell.target.period) : null}
      >
        {number(cell.target?.value ?? null)}
      </Known>
    </>
  );
}

type KnownProps = { readonly label: string; readonly note?: string | null; readonly children: ReactNode };

function Known({ label, note = null, children }: KnownProps) {
  return (
    <td className="tj-right tj-entry__known" data-label={label} role="gridcell">
      {children}
      {note !== null && <span className="tj-table__sub">{note}</span>}
    </td>
  );
}

function PreviousFigure({ judged: { cell, section } }: Pick<Props, "judged">) {
  const { writing } = useEntry();
  const content = cell.previous === null ? null : contentOfText(cell.previous.content);
  if (content?.kind === "mark") return <EmptyMark mark={content.mark} />;
  const figure = content === null ? null : figureOf(ratedOf(section), content);
  return figure === null ? null : <>{formatNumber(figure, section.decimals, writing.lang)}</>;
}
