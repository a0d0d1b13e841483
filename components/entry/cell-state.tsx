"use client";

import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { Tag } from "@/components/ui/tag";

import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

/** Where the cell stands, in a word. */
export function CellState({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry.state");
  const { link } = useEntry();
  const { draft, trouble, point, content } = judged;
  if (trouble === "conflict") return <Tag tone="info">{t("conflict")}</Tag>;
  if (trouble === "refused") return <Tag tone="error">{t("refused")}</Tag>;
  if (trouble === "unsent") return <Tag tone="warning">{t("kept")}</Tag>;
  if (draft?.isTyping === true) return <span className="tj-small tj-mute">{t("typing")}</span>;
  if (draft !== null) return <span className="tj-small tj-mute">{t(link === "sending" ? "sending" : "typing")}</span>;
  if (point === "missing") return <EmptyMark mark="missing" />;
  if (point === "comment") return <Tag tone="warning">{t("toExplain")}</Tag>;
  if (content?.kind === "mark") return <EmptyMark mark={content.mark} />;
  return (
    <span className="tj-entry__saved">
      <span className={fr.cx("fr-icon-check-line", "fr-icon--sm")} aria-hidden="true" />
      <span className={fr.cx("fr-sr-only")}>{t("recorded")}</span>
    </span>
  );
}
