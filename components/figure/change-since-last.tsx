import { useLocale, useTranslations } from "next-intl";

import type { Direction } from "@/lib/domain/indicator";
import { formatChange } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { FigureWords } from "./figure-words";

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
export const ChangeSinceLast = (props: Props) =>
  drawChange(props, { status: useTranslations("status"), lang: toLang(useLocale()) });

export function drawChange(
  { change, decimals, direction, unit }: Props,
  { status, lang }: Pick<FigureWords, "status" | "lang">,
) {
  if (change === null) return <span className="tj-change tj-change--none">{status("notComparable")}</span>;
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
      {isBad && <span className="tj-change__word">{status("unfavourable")}</span>}
    </span>
  );
}
