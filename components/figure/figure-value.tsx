import type { ReactNode } from "react";

import type { EmptyMark as Mark } from "@/lib/domain/cell";
import { formatNumber, formatPeriod } from "@/lib/messages/format";

import { drawCoverage } from "./coverage";
import { drawMark } from "./empty-mark";
import { useFigureWords, type FigureWords } from "./figure-words";
import { drawProvisional } from "./provisional";
import { drawWhyLink } from "./why-link";

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
export const FigureValue = (props: Props) => drawFigure(props, useFigureWords());

export function drawFigure(props: Props, words: FigureWords) {
  const { value, mark, coverage, size = "table" } = props;
  const shown = value === null ? drawMark(mark ?? "missing", words) : drawNumber(value, props, words);
  return (
    <span className={`tj-figure tj-figure--${size}`}>
      {explained(props, words, shown)}
      {coverage !== undefined && drawCoverage(coverage, words)}
    </span>
  );
}

function drawNumber(value: string, { decimals, unit = null, isProvisional = false }: Props, words: FigureWords) {
  const number = formatNumber(value, decimals, words.lang);
  if (unit === null && !isProvisional) return number;
  return (
    <>
      {number}
      <span className="tj-figure__unit">
        {unit === null ? " " : ` ${unit} `}
        {isProvisional && drawProvisional(words)}
      </span>
    </>
  );
}

function explained({ value, decimals, mark, why, isProvisional }: Props, words: FigureWords, shown: ReactNode) {
  const className = value === null ? "" : "tj-figure__value";
  if (why === undefined) return value === null ? shown : <span className={className}>{shown}</span>;
  const { marks, lang } = words;
  const { unit, period, href } = why;
  const parts = value === null ? [marks(`${mark ?? "missing"}.word`)] : [formatNumber(value, decimals, lang), unit];
  const said = `${parts.join(" ")}, ${formatPeriod(period, lang)}${isProvisional === true ? ` (${marks("provisional.word")})` : ""}`;
  return drawWhyLink({ href, figure: said, className, children: shown }, words);
}
