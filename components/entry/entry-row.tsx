"use client";

import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { formatPeriod } from "@/lib/messages/format";

import { CellComment, CommentButton } from "./cell-comment";
import { CellMessage } from "./cell-message";
import { cellName } from "./cell-name";
import { CellState } from "./cell-state";
import { ConflictChoice } from "./conflict-choice";
import { CumulatedTotal } from "./cumulated-total";
import { useEntry } from "./entry-context";
import { cellAnchor } from "./entry-model";
import { EvidenceLink } from "./evidence-link";
import { FigureFields } from "./figure-fields";
import type { JudgedCell } from "./judge-cell";
import { KnownFigures } from "./known-figures";
import { MarkButtons } from "./mark-buttons";
import type { SectionHeads } from "./section-heads";
import { useTypingPause } from "./use-typing-pause";

type Props = { readonly judged: JudgedCell; readonly heads: SectionHeads };

/** A cell: what is known of it, its field, and under it what there is to say. On a phone it is a card of its own. */
export function EntryRow({ judged, heads }: Props) {
  const t = useTranslations("entry.column");
  const { current, writing } = useEntry();
  const { cell, section, texts, draft } = judged;
  const isPaused = useTypingPause(`${texts.figure} ${texts.denominator}`, draft?.isTyping === true);
  const label = t("valueIn", { period: formatPeriod(cell.period, writing.lang), unit: section.unit });
  return (
    <tbody
      id={cellAnchor(cell)}
      className="tj-entry__case"
      data-current={cell.index === current}
      data-more={hasMore(judged, isPaused)}
      role="rowgroup"
    >
      <tr role="row">
        <RowHead judged={judged} heads={heads} />
        <KnownFigures judged={judged} heads={heads} />
        <td className="tj-entry__value" role="gridcell" data-label={label}>
          <HiddenKey judged={judged} />
          <CumulatedTotal judged={judged} />
          <FigureFields judged={judged} />
          <MarkButtons judged={judged} />
        </td>
        <td id={`${cellAnchor(cell)}-state`} role="gridcell" data-label={t("state")}>
          <CellState judged={judged} />
        </td>
        <td role="gridcell" data-label={t("comment")}>
          <CommentButton judged={judged} />
          <EvidenceLink judged={judged} />
        </td>
      </tr>
      <MoreRow judged={judged} isPaused={isPaused} />
    </tbody>
  );
}

const hasMore = ({ broken, trouble, point }: JudgedCell, isPaused: boolean): boolean =>
  isPaused && (broken.length > 0 || trouble === "refused" || trouble === "conflict" || point === "comment");

function RowHead({ judged, heads }: Props) {
  const t = useTranslations("entry");
  const { writing } = useEntry();
  const { cell, section } = judged;
  return (
    <th scope="row" role="rowheader">
      <span className="tj-entry__indicator">{section.name}</span>
      {cellName(cell) ?? t("whole")}
      {heads.period === null && <span className="tj-table__sub">{formatPeriod(cell.period, writing.lang)}</span>}
      {cell.isPointed && <Tag tone="warning">{t("pointed")}</Tag>}
    </th>
  );
}

function MoreRow({ judged, isPaused }: Pick<Props, "judged"> & { readonly isPaused: boolean }) {
  const { opened, isWritable } = useEntry();
  const { cell, trouble, point } = judged;
  const isOpen = isWritable && (opened === cell.index || point === "comment");
  return (
    <tr className="tj-entry__more" data-open={isOpen || hasMore(judged, isPaused)} role="row">
      <td colSpan={8} role="gridcell">
        <div id={`${cellAnchor(cell)}-message`}>
          <CellMessage judged={judged} isPaused={isPaused} />
        </div>
        {trouble === "conflict" && <ConflictChoice judged={judged} />}
        <CellComment judged={judged} isOpen={isOpen} />
      </td>
    </tr>
  );
}

/** Which cell the fields are of, for a form sent without JavaScript. */
function HiddenKey({ judged: { cell, standing } }: Pick<Props, "judged">) {
  return (
    <>
      <input type="hidden" name={`series.${cell.index}`} value={cell.series} />
      <input type="hidden" name={`period.${cell.index}`} value={cell.period} />
      <input type="hidden" name={`revision.${cell.index}`} value={standing.revision} />
    </>
  );
}
