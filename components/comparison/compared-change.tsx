import { useLocale, useTranslations } from "next-intl";

import { ChangeSinceLast } from "@/components/figure/change-since-last";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ComparedIndicator, Incomparable } from "@/lib/domain/compare-boards";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = { readonly compared: ComparedIndicator; readonly line: BoardIndicator };

/** The change, or why there is none to tell. */
export function ComparedChange({ compared: { change, incomparable }, line }: Props) {
  const t = useTranslations("comparison");
  if (incomparable !== null) return <NotComparable incomparable={incomparable} />;
  if (change === "0") return <span className="tj-change tj-change--none">{t("still")}</span>;
  const unit = line.unit === "%" ? t("columns.points") : null;
  return <ChangeSinceLast change={change} decimals={line.decimals} direction={line.direction} unit={unit} />;
}

function NotComparable({ incomparable }: { readonly incomparable: Incomparable }) {
  const t = useTranslations("comparison.incomparable");
  const lang = toLang(useLocale());
  const from = incomparable.reason === "break" ? formatPeriod(incomparable.from, lang) : "";
  return (
    <span className="tj-compared__none">
      {t("word")}
      <span className="tj-table__sub">{t(`reason.${incomparable.reason}`, { from })}</span>
    </span>
  );
}
