import { assessProgress, type Assessment, reportingPeriod, startOf } from "@/lib/domain/compute-progress";
import { computePoint, type Measure } from "@/lib/domain/compute-point";
import type { CellContent, SeriesCells } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import type { IndicatorDefinition, SeriesOperator, TimeOperator } from "@/lib/domain/indicator";
import { addDays } from "@/lib/domain/day";
import { lastDay, type Period } from "@/lib/domain/period";
import { windowOf } from "@/lib/domain/window";
import type { DemoIndicator, ReferenceDocument } from "./reference-document";
import { periodOf } from "./plan";

export type CellsOf = (series: string) => ReadonlyMap<Period, CellContent>;

/** The definition that a document gives an indicator, defaults included. */
function definitionOf(indicator: DemoIndicator): IndicatorDefinition {
  const { kind, unit, direction, frequency, decimals = 0, cumulative = false } = indicator;
  return {
    kind,
    unit,
    direction,
    frequency,
    decimals,
    cumulative,
    overTime: (indicator.overTime ?? "sum") as TimeOperator,
    overSeries: (indicator.overSeries ?? "sum") as SeriesOperator,
    scale: new Decimal(indicator.scale ?? 1),
    from: periodOf(indicator.from),
    to: indicator.to === undefined ? null : periodOf(indicator.to),
    tolerance: new Decimal(10),
    band: new Decimal(indicator.band ?? 0),
    weight: new Decimal(indicator.weight ?? 1),
    rules: [],
  };
}

/** The progress of an indicator of a document at a period, by the product's own functions, from the cells given. */
export function progressIn(document: ReferenceDocument, code: string, asked: Period, cellsOf: CellsOf): Assessment {
  const indicator = document.indicators?.find((one) => one.code === code);
  if (indicator === undefined) throw new Error(`${code} is not in the document`);
  const definition = definitionOf(indicator);
  const period = reportingPeriod(definition.frequency, asked);
  const versions = [{ from: definition.from, breaks: false, definition }];
  const series = seriesIn(document, code, definition, cellsOf);
  const measure: Measure = { versions, series, today: addDays(lastDay(asked), 1) };
  return assessProgress({
    definition,
    period,
    current: computePoint(measure, windowOf(period), { cumulative: definition.cumulative }),
    startsOn: startOf(measure, definition),
    reach: reachOf(document, indicator),
  });
}

function seriesIn(
  { series = [] }: ReferenceDocument,
  code: string,
  { from, to }: IndicatorDefinition,
  cellsOf: CellsOf,
): SeriesCells[] {
  return series
    .filter(({ indicator }) => indicator === code)
    .map(({ id, department, ministry, project, sharedKey = null }) => ({
      id,
      department,
      ministry,
      project,
      from,
      to,
      weight: new Decimal(1),
      sharedKey,
      cells: cellsOf(id),
    }));
}

/** The last target given for a period stands. */
function reachOf({ targets = [] }: ReferenceDocument, { code, baseline }: DemoIndicator) {
  const own = new Map(targets.filter((one) => one.indicator === code).map((one) => [one.period, one]));
  const anchor = (one: { readonly period: string; readonly value: number }) => ({
    period: periodOf(one.period),
    value: new Decimal(one.value),
  });
  return { baseline: baseline === undefined ? null : anchor(baseline), targets: [...own.values()].map(anchor) };
}
