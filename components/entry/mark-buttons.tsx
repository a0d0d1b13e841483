"use client";

import { useTranslations } from "next-intl";

import { marks, type Mark } from "@/lib/domain/cell";

import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

/** Marks as buttons, for who has no keyboard: pressed again, the cell is empty. */
export function MarkButtons({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("marks");
  const own = useTranslations("entry");
  const { isWritable } = useEntry();
  const mark = useMark();
  const { content } = judged;
  if (!isWritable) return null;
  return (
    <span className="tj-entry__marks" role="group" aria-label={own("markInstead")}>
      <span className="tj-small tj-mute">{own("zeroIsValue")}</span>
      {marks.map((one) => {
        const isOn = content?.kind === "mark" && content.mark === one;
        return (
          <button
            key={one}
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            aria-pressed={isOn}
            aria-label={t(`${one}.word`)}
            onClick={() => mark(judged, isOn ? null : one)}
          >
            {t(`${one}.short`)}
          </button>
        );
      })}
    </span>
  );
}

/** Writes a mark in place of what the cell holds, as typing it would. */
export function useMark() {
  const { type, leave, writing } = useEntry();
  return (judged: JudgedCell, mark: Mark | null) => {
    type(judged, "figure", mark === null ? "" : writing.marks[mark]);
    if (judged.section.kind === "ratio") type(judged, "denominator", "");
    leave(judged.key);
  };
}
