import { useLocale } from "next-intl";

import type { EmptyMark as Mark } from "@/lib/domain/cell";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { Coverage } from "./coverage";
import { EmptyMark } from "./empty-mark";
import { Provisional } from "./provisional";

type Props = {
  /** Exact decimal text; null where nothing can be shown: then the mark says why. */
  readonly value: string | null;
  readonly decimals: number;
  readonly mark?: Mark | null;
  readonly unit?: string | null;
  readonly isProvisional?: boolean;
  /** How many values it stands on, of how many due; left out where it is one value. */
  readonly coverage?: { readonly reported: number; readonly expected: number };
  readonly size?: "table" | "fact" | "answer" | "leading";
};

/** A figure as it is printed everywhere: value, unit, (p), and the share it stands on under it. */
export function FigureValue({ value, decimals, mark, unit, isProvisional = false, coverage, size = "table" }: Props) {
  const lang = toLang(useLocale());
  return (
    <span className={`tj-figure tj-figure--${size}`}>
      {value === null ? (
        <EmptyMark mark={mark ?? "missing"} />
      ) : (
        <span className="tj-figure__value">
          {formatNumber(value, decimals, lang)}
          <span className="tj-figure__unit">
            {unit !== undefined && unit !== null && ` ${unit}`} {isProvisional && <Provisional />}
          </span>
        </span>
      )}
      {coverage !== undefined && <Coverage {...coverage} />}
    </span>
  );
}
