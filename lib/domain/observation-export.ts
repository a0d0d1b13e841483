import { type Operand } from "./explain-answer";
import { type Figure } from "./figure-answer";
import { type EmptyMark } from "./cell";
import { type Selectable, type SeriesSelection } from "./figure-request";
import {
  monthsIn,
  firstDay,
  frequencies,
  lastDay,
  periodContaining,
  periodsWithin,
  shiftPeriod,
  standing,
  type Period,
} from "./period";
import { type Day } from "./day";
import { fail, ok, type Result } from "./result";

/** Which official values leave: `periods` undefined for all. */
export type ExportSelection = SeriesSelection & {
  readonly roadmap?: string;
  readonly indicator?: readonly string[];
  readonly periods?: readonly Period[];
};
export type ExportRequest = Omit<ExportSelection, "periods"> & { readonly from?: Period; readonly to?: Period };

/** One official value or mark, with what a spreadsheet needs to sort and sum it. */
export type ExportedObservation = {
  readonly indicator: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  readonly series: string;
  readonly period: string;
  readonly value: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly mark: EmptyMark | null;
  readonly comment: string | null;
  readonly revision: number;
  readonly validatedAt: string | null;
};

export type ObservationFormat = "csv" | "json";
/** A page of a file: what it says, or its lines as the file writes them. */
export type ExportPiece = readonly ExportedObservation[] | string;

const longestRange = 40 * monthsIn.year;

/** Every period of any grain inside the range; undefined where no bound was given. */
export function exportedPeriods(
  { from, to }: Pick<ExportRequest, "from" | "to">,
  today: Day,
): Result<readonly Period[] | undefined, "rangeBackwards" | "rangeTooLong"> {
  if (from === undefined && to === undefined) return ok(undefined);
  const last = to ?? periodContaining(today, "year");
  const first = from ?? shiftPeriod(periodContaining(lastDay(last), "year"), -39);
  if (firstDay(first) > lastDay(last)) return fail("rangeBackwards", [{ path: "from", code: "rangeBackwards" }]);
  const months = standing(last) - standing(periodContaining(firstDay(first), "month")) + 1;
  if (months > longestRange) return fail("rangeTooLong", [{ path: "to", code: "rangeTooLong" }]);
  return ok(frequencies.flatMap((grain) => periodsWithin(firstDay(first), lastDay(last), grain)));
}

const noPart = "-";
const partOf = (text: string | undefined): string | null => (text === undefined || text === noPart ? null : text);

/** The parts that the id of a series names. */
export function partsOfSeries(series: string): Pick<ExportedObservation, Selectable | "indicator"> {
  const [indicator = "", department = "", ministry, project] = series.split("/");
  return { indicator, department, ministry: partOf(ministry), project: partOf(project) };
}

/** A cell of a publication as an exported observation. */
export const exportedOperand = (operand: Operand): ExportedObservation => ({
  ...partsOfSeries(operand.series),
  series: operand.series,
  period: operand.period,
  value: operand.value ?? null,
  numerator: operand.numerator ?? null,
  denominator: operand.denominator ?? null,
  mark: operand.mark ?? null,
  comment: operand.comment ?? null,
  revision: operand.revision,
  validatedAt: operand.validatedAt,
});
