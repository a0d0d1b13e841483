import { type Actor, type Grant } from "./actor";
import { type CellContent, type Mark, type SeriesCells } from "./cell";
import { computePoint } from "./compute-point";
import { type Day } from "./day";
import { Decimal } from "./decimal";
import { type DefinitionVersion, type IndicatorDefinition } from "./indicator";
import { type Period } from "./period";
import { windowOf } from "./window";

/** Short ways to write definitions, series and cells where a test is about what they come to. */
export const dayOf = (text: string): Day => text as Day;
export const periodOf = (text: string): Period => text as Period;
export const decimalOf = (value: number | string): Decimal => new Decimal(value);

export const sampleDefinition = (over: Partial<IndicatorDefinition> = {}): IndicatorDefinition => ({
  kind: "amount",
  overTime: "sum",
  overSeries: "sum",
  cumulative: false,
  scale: new Decimal(1),
  unit: "postes",
  decimals: 0,
  direction: "increase",
  frequency: "month",
  from: periodOf("2026-01"),
  to: null,
  tolerance: new Decimal(10),
  band: new Decimal(0),
  weight: new Decimal(1),
  rules: [],
  ...over,
});

/** The only version of an indicator so defined. */
export const sampleVersions = (over: Partial<IndicatorDefinition> = {}): readonly [DefinitionVersion] => {
  const definition = sampleDefinition(over);
  return [{ from: definition.from, breaks: false, definition }];
};

/** A number, a pair, a mark, or null for nothing given. */
export type SampleCell = number | Decimal | readonly [number, number] | Mark | null;

export function sampleContent(cell: Exclude<SampleCell, null>): CellContent {
  if (typeof cell === "string") return { kind: "mark", mark: cell };
  if (typeof cell === "number" || cell instanceof Decimal) return { kind: "value", value: new Decimal(cell) };
  return { kind: "ratio", numerator: new Decimal(cell[0]), denominator: new Decimal(cell[1]) };
}

export const sampleSeries = (
  department: string,
  cells: Readonly<Record<string, SampleCell>>,
  over: Partial<SeriesCells> = {},
): SeriesCells => ({
  id: `IND/${department}`,
  department,
  ministry: null,
  project: null,
  from: periodOf("2000-01"),
  to: null,
  weight: new Decimal(1),
  sharedKey: null,
  cells: new Map(
    Object.entries(cells).flatMap(([period, cell]) =>
      cell === null ? [] : [[periodOf(period), sampleContent(cell)] as const],
    ),
  ),
  ...over,
});

/** Tests alone make an actor outside `lib/auth`. */
export const sampleActor = (grants: readonly Grant[], { userId = "u-1", hasSteppedUp = true } = {}): Actor =>
  ({ kind: "person", userId, grants, hasSteppedUp }) as unknown as Actor;
export const sampleJob = { kind: "system", job: "night" } as unknown as Actor;
export const sampleVisitor = { kind: "visitor" } as unknown as Actor;

/** The point of the series over a period, on a day when it has ended, its figures as text. */
export function samplePoint(
  versions: readonly DefinitionVersion[],
  series: readonly SeriesCells[],
  period = "2026-Q1",
  { today = "2026-06-03", cumulative = false } = {},
) {
  const point = computePoint({ versions, series, today: dayOf(today) }, windowOf(periodOf(period)), { cumulative });
  return { ...point, value: point.value?.toString() ?? null, gross: point.gross?.toString() ?? null };
}
