import { useLocale, useTranslations } from "next-intl";

import type { CellContent } from "@/lib/domain/cell";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** Writes what a cell holds, every decimal of it. */
export function useContentText(): (content: CellContent | null) => string {
  const lang = toLang(useLocale());
  const t = useTranslations("marks");
  return (content) => {
    if (content === null) return "–";
    if (content.kind === "mark") return t(`${content.mark}.word`);
    const parts = content.kind === "value" ? [content.value] : [content.numerator, content.denominator];
    return parts.map((part) => formatNumber(part, part.decimalPlaces(), lang)).join(" / ");
  };
}
