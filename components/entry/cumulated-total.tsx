"use client";

import { useTranslations } from "next-intl";

import { Decimal } from "@/lib/domain/decimal";
import { formatNumber } from "@/lib/messages/format";

import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

/** « cumul 604 »: what the value brings the indicator's total to, beside what is expected of the total. */
export function CumulatedTotal({ judged: { section, cell, content } }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry");
  const { writing } = useEntry();
  if (cell.cumulated?.kind !== "value" || content?.kind !== "value") return null;
  const total = new Decimal(cell.cumulated.value).plus(content.value);
  return (
    <span className="tj-entry__total">
      {t("total", { total: formatNumber(total, section.decimals, writing.lang) })}
    </span>
  );
}
