import { type CellContent } from "./cell";
import { exactContent, type ExactContent } from "./content-answer";
import { type IndicatorDefinition } from "./indicator";
import { type KnownIndicator, type Mooring } from "./known-indicator";
import { lastDay, type Period } from "./period";

export type KnowledgeChange = "new" | "changed" | "withdrawn";
type Change<T> = { readonly change: KnowledgeChange; readonly before: T | null; readonly after: T | null };
export type ValueChange = Change<ExactContent> & { readonly series: string; readonly period: Period };
/** Of a series, or of the whole indicator (null). */
export type TargetChange = Change<string> & { readonly series: string | null; readonly period: Period };
export type DefinitionChange = {
  readonly change: KnowledgeChange;
  readonly from: Period;
  readonly breaks: boolean;
};
/** What became known of an indicator between two instants. */
export type IndicatorKnowledge = {
  readonly code: string;
  readonly name: string;
  readonly decimals: number;
  readonly values: readonly ValueChange[];
  readonly targets: readonly TargetChange[];
  readonly definitions: readonly DefinitionChange[];
};

/** What differs between two states of knowledge, up to a period: only indicators of which something does. */
export function compareKnowledge(
  before: readonly KnownIndicator[],
  after: readonly KnownIndicator[],
  until: Period,
): IndicatorKnowledge[] {
  const earlier = new Map(before.map((one) => [one.code, one]));
  return after
    .map((later) => {
      const known = earlier.get(later.code);
      const { definition } = later.versions.at(-1) ?? {};
      return {
        code: later.code,
        name: later.labels.name,
        decimals: definition?.decimals ?? 0,
        values: valueChanges(known, later, until),
        targets: targetChanges(known?.targets ?? [], later.targets),
        definitions: definitionChanges(known?.versions ?? [], later.versions),
      };
    })
    .filter(({ values, targets, definitions }) => values.length + targets.length + definitions.length > 0);
}

function valueChanges(before: KnownIndicator | undefined, after: KnownIndicator, until: Period): ValueChange[] {
  const earlier = new Map(before?.series.map(({ id, cells }) => [id, cells]));
  return after.series.flatMap(({ id, cells }) => {
    const old = textByPeriod(earlier.get(id) ?? new Map(), until);
    return changesOf(old, textByPeriod(cells, until)).map(({ key, ...rest }) => ({ series: id, period: key, ...rest }));
  });
}

const textByPeriod = (cells: ReadonlyMap<Period, CellContent>, until: Period): Map<Period, ExactContent> =>
  new Map(
    [...cells]
      .filter(([period]) => lastDay(period) <= lastDay(until))
      .sort(([a], [b]) => (lastDay(a) < lastDay(b) ? -1 : 1))
      .map(([period, content]) => [period, exactContent(content)]),
  );

const targetChanges = (before: readonly Mooring[], after: readonly Mooring[]): TargetChange[] => {
  const byPlace = (all: readonly Mooring[]) =>
    new Map(all.map(({ series, period, value }) => [`${period} ${series ?? ""}`, { series, period, value }]));
  const [old, now] = [byPlace(before), byPlace(after)];
  const text = (all: typeof old) => new Map([...all].map(([key, { value }]) => [key, value.toString()]));
  return changesOf(text(old), text(now)).flatMap(({ key, ...rest }) => {
    const place = now.get(key) ?? old.get(key);
    return place === undefined ? [] : [{ series: place.series, period: place.period, ...rest }];
  });
};

type Versions = KnownIndicator["versions"];
const definitionChanges = (before: Versions, after: Versions): DefinitionChange[] => {
  const byFrom = (versions: Versions) => new Map(versions.map((one) => [one.from, definitionText(one.definition)]));
  const breaking = new Set([...before, ...after].filter(({ breaks }) => breaks).map(({ from }) => from));
  return changesOf(byFrom(before), byFrom(after)).map(({ key, change }) => ({
    change,
    from: key,
    breaks: breaking.has(key),
  }));
};

const definitionText = (definition: IndicatorDefinition): string => JSON.stringify(definition);

function changesOf<K, T>(before: ReadonlyMap<K, T>, after: ReadonlyMap<K, T>): (Change<T> & { readonly key: K })[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ key, change: old === null ? "new" : now === null ? "withdrawn" : "changed", before: old, after: now }];
  });
}
