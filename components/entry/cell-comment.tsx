"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";

import { fullName } from "./cell-name";
import { useEntry } from "./entry-context";
import { fieldId } from "./figure-fields";
import type { JudgedCell } from "./judge-cell";

type Props = { readonly judged: JudgedCell; readonly isOpen: boolean };

/** Comment and evidence of a cell. They are always in the form, so that it also works without JavaScript. */
export function CellComment({ judged, isOpen }: Props) {
  const t = useTranslations("entry.comment");
  const { type, leave, isWritable, open } = useEntry();
  const { cell, section, key, texts, broken } = judged;
  const name = fullName(cell, section);
  const way = broken[0]?.change?.isPositive();
  const prompt = way === undefined ? t("prompt") : t(way ? "whyUp" : "whyDown");
  const change = (field: "comment" | "evidence") => ({
    id: fieldId(judged, field),
    name: `${field}.${cell.index}`,
    value: texts[field],
    readOnly: !isWritable,
    // What asked for a comment is settled by its first letter: the field stays all the same.
    onFocus: () => open(cell.index),
    onBlur: () => leave(key),
  });
  return (
    <div className={`tj-entry__comment${isOpen ? "" : " tj-entry__comment--closed"}`}>
      <textarea
        {...change("comment")}
        className="tj-entry__text"
        rows={texts.comment.length > 90 ? 3 : 1}
        placeholder={prompt}
        aria-label={t("label", { name })}
        onChange={(event) => type(judged, "comment", event.target.value)}
      />
      <input
        {...change("evidence")}
        className="tj-entry__text"
        type="url"
        placeholder={t("evidence")}
        aria-label={t("evidenceLabel", { name })}
        onChange={(event) => type(judged, "evidence", event.target.value)}
      />
    </div>
  );
}

/** What stands in the comment's column: the comment, or the way to add one. */
export function CommentButton({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry.comment");
  const { open, opened, isWritable } = useEntry();
  const { cell, texts, section } = judged;
  const isOpen = opened === cell.index;
  const shown = texts.comment.trim();
  if (!isWritable) return <span className="tj-entry__quote">{shown}</span>;
  return (
    <span className="tj-entry__quote">
      {shown !== "" && <span>{shown.length > 48 ? `${shown.slice(0, 48).trimEnd()}…` : shown} </span>}
      <Button
        type="button"
        kind="plain"
        className="tj-entry__add"
        aria-expanded={isOpen}
        aria-label={t(shown === "" ? "addTo" : "changeOf", { name: fullName(cell, section) })}
        onClick={() => open(isOpen ? null : cell.index)}
      >
        {t(shown === "" ? "add" : "change")}
      </Button>
    </span>
  );
}
