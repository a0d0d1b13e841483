import { useLocale, useTranslations } from "next-intl";

import type { Direction } from "@/lib/domain/indicator";
import { formatChange } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  /** Difference of two values, exact decimal text; null where one of them is empty. */
  readonly change: string | null;
  readonly decimals: number;
  readonly direction: Direction;
  readonly unit?: string | null;
};

const isUnfavourable = (change: string, direction: Direction): boolean =>
  (direction === "increase" && change.startsWith("-")) || (direction === "decrease" && !change.startsWith("-"));

/** ▲ ▼ tell which way the number went; going the wrong way adds the word « défavorable », in red. */
export function ChangeSinceLast({ change, decimals, direction, unit }: Props) {
  const t = useTranslations("status");
  const lang = toLang(useLocale());
  if (change === null) return <span className="tj-change tj-change--none">{t("notComparable")}</span>;
  const shown = formatChange(change, decimals, lang);
  const isStill = /^[0.,]+$/.test(shown);
  const isBad = !isStill && isUnfavourable(change, direction);
  return (
    <span className={`tj-change${isBad ? " tj-change--bad" : ""}`}>
      <span className="tj-change__line">
        {!isStill && (
          <span className="tj-change__arrow" aria-hidden="true">
            {change.startsWith("-") ? "▼" : "▲"}
          </span>
        )}
        <span>{shown}</span>
        {unit !== undefined && unit !== null && <span className="tj-change__unit"> {unit}</span>}
      </span>
      {isBad && <span className="tj-change__word">{t("unfavourable")}</span>}
    </span>
  );
}
