import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SeriesCells } from "./cell";
import { type DefinitionVersion } from "./indicator";
import { materialisedPoints, type MaterialisedPoint, type MeasuredIndicator } from "./materialised-result";
import { lastDay, periodsWithin, type Period } from "./period";
import { dayOf, decimalOf, periodOf, sampleDefinition, sampleSeries, type SampleCell } from "./samples";
import { reachOf, touchedPoints } from "./touched-result";

const today = dayOf("2027-05-10");
const amount: fc.Arbitrary<SampleCell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((n) => decimalOf(n).dividedBy(100)) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("notAvailable", "notApplicable") },
);
const parts: fc.Arbitrary<SampleCell> = fc.tuple(fc.nat(9), fc.nat(9));

/** Months of 2025, then, where the definition changes, quarters; and a month of theirs, that counts for nothing. */
const definitions = fc
  .record({
    kind: fc.constantFrom("amount", "amount", "ratio"),
    overTime: fc.constantFrom("sum", "sum", "last", "mean"),
    overSeries: fc.constantFrom("sum", "sum", "max"),
    changes: fc.constantFrom(null, "sameFrequency", "quarter"),
  })
  .map(({ changes, ...over }): DefinitionVersion[] => {
    const definition = sampleDefinition({ ...over, from: periodOf("2025-01") });
    const first = { from: definition.from, breaks: false, definition };
    if (changes === null) return [first];
    const next = { ...definition, frequency: changes === "quarter" ? ("quarter" as const) : definition.frequency };
    return [first, { from: periodOf(changes === "quarter" ? "2026-Q1" : "2026-01"), breaks: true, definition: next }];
  });

const cases = definitions.chain((versions) => {
  const isQuarterly = versions.at(-1)?.definition.frequency === "quarter";
  const since = dayOf("2026-01-01");
  const periods = isQuarterly
    ? [
        ...periodsWithin(dayOf("2025-01-01"), since, "month"),
        ...periodsWithin(since, today, "quarter"),
        periodOf("2027-02"),
      ]
    : periodsWithin(dayOf("2025-01-01"), today, "month");
  const content = versions[0]?.definition.kind === "ratio" ? parts : amount;
  const row = fc.array(content, { minLength: periods.length, maxLength: periods.length });
  return fc.record({
    versions: fc.constant(versions),
    periods: fc.constant(periods),
    rows: fc.array(row, { minLength: 3, maxLength: 3 }),
    shared: fc.boolean(),
    touched: fc.record({
      index: fc.oneof(fc.nat(periods.length - 1), fc.constant(periods.length - 1)),
      series: fc.nat(2),
      content,
    }),
  });
});

const place = ({ dimension, member, cumulative, period }: MaterialisedPoint) =>
  [dimension, member, String(cumulative), period].join(" ");
const textOf = ({ point }: MaterialisedPoint) =>
  JSON.stringify({ ...point, value: point.value?.toSignificantDigits(30) ?? null });
const byPlace = (points: readonly MaterialisedPoint[]) => new Map(points.map((point) => [place(point), textOf(point)]));

describe("points that some cells touch", () => {
  it("stand, with the untouched ones, as computing every point again would have them", () => {
    const departments = ["ACE", "RH", "RH"];
    fc.assert(
      fc.property(cases, ({ versions, periods, rows, shared, touched }) => {
        const seriesOf = (cells: readonly (readonly SampleCell[])[]): SeriesCells[] =>
          cells.map((row, index) =>
            sampleSeries(departments[index] ?? "", Object.fromEntries(periods.map((at, n) => [at, row[n] ?? null])), {
              id: `IND/${String(index)}`,
              ministry: index === 1 ? "MJ" : null,
              sharedKey: shared && index < 2 ? "key" : null,
              from: periodOf(index === 2 ? "2025-07" : "2000-01"),
            }),
          );
        const indicator = (series: readonly SeriesCells[]): MeasuredIndicator => ({
          id: "1",
          code: "IND",
          versions,
          series,
        });
        const before = materialisedPoints(indicator(seriesOf(rows)), today);
        const changed = rows.map((row, index) =>
          index === touched.series ? row.with(touched.index, touched.content) : row,
        );
        const period = periods[touched.index] as Period;
        const reach = reachOf(indicator(seriesOf(changed)), today, [period]);
        const whole = byPlace(materialisedPoints(indicator(seriesOf(changed)), today));
        if (reach === null) {
          expect(lastDay(period) >= today).toBe(true);
          return;
        }
        const kept = new Set(reach.periods ?? periods);
        const onlyKept = seriesOf(changed).map((one) => ({
          ...one,
          cells: new Map([...one.cells].filter(([at]) => kept.has(at))),
        }));
        const standing = new Map(before.map((one) => [place(one), one.point]));
        const points = touchedPoints(
          indicator(onlyKept),
          today,
          reach,
          new Set([`IND/${String(touched.series)}`]),
          (at) => standing.get(place({ ...at, cumulative: true } as MaterialisedPoint)),
        );
        expect(new Map([...byPlace(before), ...byPlace(points ?? [])])).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("ask for the cells of the last year only, however long the history", () => {
    const definition = sampleDefinition({ from: periodOf("2015-01"), cumulative: true });
    const versions = [{ from: definition.from, breaks: false, definition }];
    const series = [sampleSeries("ACE", { "2015-01": 4, "2027-04": 2 })];
    const reach = reachOf({ id: "1", code: "IND", versions, series }, today, [periodOf("2027-04")]);
    expect(reach?.periods).toEqual(["2027-01", "2027-02", "2027-03", "2027-04"]);
    expect(reach?.bases).toEqual(["2027-03", "2027-Q1", "2026-S2", "2026"]);
  });

  it("cannot be told where the point to go on from does not stand", () => {
    const definition = sampleDefinition({ from: periodOf("2025-01") });
    const versions = [{ from: definition.from, breaks: false, definition }];
    const indicator = { id: "1", code: "IND", versions, series: [sampleSeries("ACE", { "2027-04": 2 })] };
    const reach = reachOf(indicator, today, [periodOf("2027-04")]);
    expect(reach && touchedPoints(indicator, today, reach, null, () => undefined)).toBeNull();
  });
});
