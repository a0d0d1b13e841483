import { type BoardIndicator } from "./board-answer";
import { type Figure } from "./figure-answer";

type Change = { readonly before: Figure; readonly after: Figure };

/** What an erratum did to an indicator's figure of a period: its own, and the one cumulated up to its end. */
export type FigureCorrection = {
  readonly indicator: string;
  readonly period: string;
  readonly reason: string;
  readonly own: Change;
  readonly cumulated: Change;
};
/** The corrections of one scope, and the number of the publication that made them. */
export type ScopeCorrections = { readonly number: number; readonly corrections: readonly FigureCorrection[] };

/** The line with what was corrected of the figure it shows: nothing once that figure has moved on again. */
export function withCorrection(line: BoardIndicator, { number, corrections }: ScopeCorrections): BoardIndicator {
  const found = corrections.find(({ indicator, period }) => indicator === line.code && period === line.period);
  if (found === undefined) return line;
  const { before, after } = line.cumulative ? found.cumulated : found.own;
  if (before === after || after !== line.value) return line;
  return { ...line, corrected: { number, before, after, reason: found.reason } };
}
