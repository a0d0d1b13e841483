"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { cellName } from "./cell-name";
import type { DeskState } from "./desk-state";
import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

type Props = { readonly cells: readonly JudgedCell[]; readonly state: DeskState };

/** What was found in the browser, and what cannot be sent any more: shown, so that nothing typed is lost unseen. */
export function KeptNotice({ cells, state }: Props) {
  const t = useTranslations("entry.kept");
  const { isWritable } = useEntry();
  const refusals = useTranslations("entry.refusal");
  const kept = cells.filter(({ draft }) => draft !== null);
  if (state.link === "locked") {
    const code = state.refusal ?? "other";
    return (
      <Notice tone="error" role="alert" title={refusals(refusals.has(code) ? code : "other")}>
        <KeptValues kept={kept} />
      </Notice>
    );
  }
  if (!isWritable && kept.length > 0) {
    return (
      <Notice tone="warning" title={t("late", { count: kept.length })}>
        <KeptValues kept={kept} />
      </Notice>
    );
  }
  return state.restored > 0 && isWritable ? (
    <Notice role="status">{t("found", { count: state.restored })}</Notice>
  ) : null;
}

/** What was typed, in words, to be copied elsewhere or dropped. */
function KeptValues({ kept }: { readonly kept: readonly JudgedCell[] }) {
  const t = useTranslations("entry.kept");
  const { undo } = useEntry();
  return (
    <ul className="tj-entry__kept">
      {kept.map(({ key, cell, section, texts }) => (
        <li key={key}>
          {t("value", {
            name: `${section.name}${cellName(cell) === null ? "" : `, ${cellName(cell) ?? ""}`}`,
            text: [texts.figure, texts.denominator].filter((text) => text !== "").join(" / "),
            comment: texts.comment,
          })}{" "}
          <Button type="button" kind="plain" onClick={() => undo(key)}>
            {t("drop")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
