import { standingOf, textOfContent, type ContentText } from "@/lib/domain/cell-standing";
import { sumOf } from "@/lib/domain/decimal";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { comparableFigures } from "@/lib/domain/earlier-figures";
import { figureOf } from "@/lib/domain/entry-rules";
import { reachOfIndicator } from "@/lib/domain/indicator-reach";
import { limitOf, type EntryRule } from "@/lib/domain/indicator";
import { firstDay, shiftPeriod } from "@/lib/domain/period";
import { finalTarget } from "@/lib/domain/reach";
import { expectedValue } from "@/lib/domain/trajectory";

import { cellKey, type EntryCell, type EntrySection, type RuleText } from "./entry-model";

const periodsShown = 8;

/** The sections of a sheet, one per indicator (and definition), in the order of its cells. */
export function buildSections(cells: readonly DefinedCell[], pointed: ReadonlySet<string>): EntrySection[] {
  const indexed = cells.map((cell, index) => ({ cell, index }));
  const groups = Map.groupBy(indexed, ({ cell }) => cell.definition);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ ...sectionOf(first.cell), cells: group.map(({ cell, index }) => entryCellOf(cell, index, pointed)) }];
  });
}

function sectionOf({ indicator, known, definition, period }: DefinedCell): Omit<EntrySection, "cells"> {
  const { name, definition: text, source } = known.labels;
  const { kind, unit, decimals, direction, rules } = definition;
  return {
    key: `${indicator} ${period}`,
    ...{ indicator, name, definition: text, source, kind, unit, decimals, direction },
    scale: definition.scale.toFixed(),
    isCumulative: definition.cumulative,
    rules: rules.map(ruleText),
  };
}

const ruleText = (rule: EntryRule): RuleText => ({
  type: rule.type,
  level: rule.level,
  limit: limitOf(rule)?.toFixed() ?? "",
});

export function entryCellOf(cell: DefinedCell, index: number, pointed: ReadonlySet<string>): EntryCell {
  const { series, period, previous, latest, ministryName, projectName, seriesName } = cell;
  const { expected, target } = aimOf(cell);
  const before = previous === null ? null : textOfContent(previous.content);
  return {
    ...{ index, series, period, expected, target },
    ministry: ministryName,
    project: projectName ?? (ministryName === null ? seriesName : null),
    previous: previous === null || before === null ? null : { period: previous.period, content: before },
    previousPeriod: shiftPeriod(period, -1),
    history: historyOf(cell),
    comparable: comparableFigures(cell).map((figure) => figure?.toFixed() ?? null),
    cumulated: cumulatedBefore(cell),
    standing: standingOf(latest),
    isPointed: pointed.has(cellKey(cell)),
  };
}

/** The figures before the cell's own, oldest first; periods before the series began are left out. */
function historyOf({ history, period, definition }: DefinedCell): (string | null)[] {
  const figures = Array.from({ length: periodsShown }, (_, index) => {
    const content = history.get(shiftPeriod(period, index - periodsShown))?.content;
    return content == null ? null : (figureOf(definition, content)?.toFixed() ?? null);
  });
  const start = figures.findIndex((figure) => figure !== null);
  return start === -1 ? [] : figures.slice(start);
}

/** What the trajectory of this very series expects at the period, and where it is to end. */
export function aimOf({ known, definition, series, period }: DefinedCell): Pick<EntryCell, "expected" | "target"> {
  const own = known.series.filter(({ id }) => id === series);
  const reach = reachOfIndicator(known, definition, own, "selection");
  const target = finalTarget(reach);
  return {
    expected: expectedValue(reach, period)?.toFixed() ?? null,
    target: target === null ? null : { period: target.period, value: target.value.toFixed() },
  };
}

function cumulatedBefore({ history, period, definition }: DefinedCell): ContentText | null {
  if (!definition.cumulative) return null;
  const contents = [...history.values()]
    .filter((one) => one.period < period && firstDay(one.period) >= firstDay(definition.from))
    .map(({ content }) => content);
  const values = contents.flatMap((content) => (content?.kind === "value" ? [content.value] : []));
  if (definition.kind === "amount") return { kind: "value", value: sumOf(values).toFixed() };
  const pairs = contents.flatMap((content) => (content?.kind === "ratio" ? [content] : []));
  return {
    kind: "ratio",
    numerator: sumOf(pairs.map(({ numerator }) => numerator)).toFixed(),
    denominator: sumOf(pairs.map(({ denominator }) => denominator)).toFixed(),
  };
}
