import { type CellContent, type SeriesCells } from "./cell";
import { isCumulable } from "./compute-point";
import { type Day } from "./day";
import { type StandingRevision } from "./explain-answer";
import { isTooFine, lastEndedPeriod } from "./figure-range";
import { latestDefinition, type KnownIndicator } from "./known-indicator";
import { firstDay, frequencyOf, lastDay, periodContaining, type Period } from "./period";
import { type Grain } from "./points-over";
import { fail, ok, type Result } from "./result";
import { windowOf, type Window } from "./window";

/** The figure that is explained: its period's code, or `FROM/TO`, and the days it covers. */
export type ExplainedFigure = { readonly period: string; readonly window: Window };
type Asked = { readonly period?: Period; readonly grain?: Grain; readonly cumulative?: boolean };

/** By default the last period of the indicator's own frequency that has ended; `total` begins with the roadmap. */
export function explainedFigure(
  indicator: KnownIndicator,
  { period, grain, cumulative = false }: Asked,
  today: Day,
): Result<ExplainedFigure, "grainTooFine" | "notCumulative"> {
  const definition = latestDefinition(indicator);
  const { frequency } = definition;
  const step = grain === undefined || grain === "total" ? ((period && frequencyOf(period)) ?? frequency) : grain;
  if (isTooFine(indicator, step))
    return fail("grainTooFine", [{ path: grain ? "grain" : "period", code: "grainTooFine" }]);
  if (cumulative && !isCumulable(definition)) return fail("notCumulative");
  const end = periodContaining(lastDay(period ?? lastEndedPeriod(indicator, step, today)), step);
  if (grain !== "total") return ok({ period: end, window: windowOf(end) });
  const start = periodContaining(indicator.roadmap.startsOn, step);
  return ok({ period: `${start}/${end}`, window: { from: firstDay(start), to: lastDay(end) } });
}

/** A series whose cells hold the revisions. */
export function withRevisions(series: SeriesCells, revisions: readonly StandingRevision[]): SeriesCells {
  const own = revisions.filter((one) => one.series === series.id);
  const cells = own.flatMap(({ period, content }): [Period, CellContent][] =>
    content === null ? [] : [[period, content]],
  );
  const provisional = own.filter(({ validatedAt }) => validatedAt === null).map(({ period }) => period);
  return { ...series, cells: new Map(cells), provisional: new Set(provisional) };
}
