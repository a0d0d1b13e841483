import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { EmptyMark as Mark } from "@/lib/domain/cell";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { Coverage } from "./coverage";
import { EmptyMark } from "./empty-mark";
import { Provisional } from "./provisional";
import { WhyLink } from "./why-link";

/** Where a figure is explained, and what it must be called there. */
export type FigureWhy = { readonly href: string; readonly period: string; readonly unit: string };
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
  readonly why?: FigureWhy;
};

/** A figure as it is printed everywhere: value, unit, (p), and the share it stands on under it. */
export function FigureValue(props: Props) {
  const { value, decimals, mark, unit, isProvisional = false, coverage, size = "table" } = props;
  const lang = toLang(useLocale());
  return (
    <span className={`tj-figure tj-figure--${size}`}>
      <Explained {...props}>
        {value === null ? (
          <EmptyMark mark={mark ?? "missing"} />
        ) : (
          <>
            {formatNumber(value, decimals, lang)}
            <span className="tj-figure__unit">
              {unit !== undefined && unit !== null && ` ${unit}`} {isProvisional && <Provisional />}
            </span>
          </>
        )}
      </Explained>
      {coverage !== undefined && <Coverage {...coverage} />}
    </span>
  );
}

function Explained({ value, decimals, mark, why, isProvisional, children }: Props & { readonly children: ReactNode }) {
  const t = useTranslations("marks");
  const lang = toLang(useLocale());
  const className = value === null ? "" : "tj-figure__value";
  if (why === undefined) return value === null ? <>{children}</> : <span className={className}>{children}</span>;
  const { unit, period, href } = why;
  const parts = value === null ? [t(`${mark ?? "missing"}.word`)] : [formatNumber(value, decimals, lang), unit];
  const said = `${parts.join(" ")}, ${formatPeriod(period, lang)}${isProvisional === true ? ` (${t("provisional.word")})` : ""}`;
  return (
    <WhyLink href={href} figure={said} className={className}>
      {children}
    </WhyLink>
  );
}
