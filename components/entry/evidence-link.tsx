"use client";

import { useTranslations } from "next-intl";

import { fullName } from "./cell-name";
import type { JudgedCell } from "./judge-cell";

/** The document that a figure rests on, one step away: as recorded, since a link half typed leads nowhere. */
export function EvidenceLink({ judged: { standing, cell, section } }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry.comment");
  if (standing.evidence === null) return null;
  return (
    <a
      href={standing.evidence}
      className="tj-entry__evidence"
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t("evidenceOf", { name: fullName(cell, section) })}
    >
      {t("evidenceShort")}
    </a>
  );
}
