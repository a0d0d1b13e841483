import { useLocale, useTranslations } from "next-intl";

import type { ComparedIndicator, ComparedPriority } from "@/lib/domain/compare-boards";
import { formatChange, formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** Under a figure of a past day: what it is today, or that it is the same. */
export function FigureToday({ compared }: { readonly compared: ComparedIndicator }) {
  const t = useTranslations("board.since");
  const mark = useTranslations("marks");
  const lang = toLang(useLocale());
  const { before, after, change, incomparable } = compared;
  const word = (() => {
    if (after === null) return t("gone");
    if (incomparable?.reason === "break") {
      const from = formatPeriod(incomparable.from, lang);
      return t("break", { from, value: formatNumber(after.value, after.decimals, lang) });
    }
    if (before?.value === after.value && before.mark === after.mark) return t("same");
    if (after.value === null) return t("today", { value: mark(`${after.mark ?? "missing"}.word`) });
    const value = formatNumber(after.value, after.decimals, lang);
    return change === null
      ? t("today", { value })
      : t("todayBy", { value, change: formatChange(change, after.decimals, lang) });
  })();
  return <span className="tj-table__sub tj-since">{word}</span>;
}

/** Under the progress of a past day. */
export function PriorityToday({ compared }: { readonly compared: ComparedPriority | undefined }) {
  const t = useTranslations("board.since");
  const status = useTranslations("status");
  const lang = toLang(useLocale());
  if (compared === undefined || compared.before?.of.total === 0) return null;
  const { before, after } = compared;
  const shownOf = (one: typeof after) =>
    one === null
      ? null
      : { figure: formatPercent(one.progress ?? one.partialValue ?? null, 0, lang), status: one.status };
  const [then, now] = [shownOf(before), shownOf(after)];
  const word = (() => {
    if (now === null) return t("gone");
    if (then?.figure === now.figure && then.status === now.status) return t("same");
    const value = now.figure === "" ? status("notComputable") : now.figure;
    return t("today", { value: then?.status === now.status ? value : `${value}, ${status(now.status)}` });
  })();
  return <span className="tj-rows__note tj-since">{word}</span>;
}
