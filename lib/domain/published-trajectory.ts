import { type BoardIndicator } from "./board-answer";
import { boardLine, boardView, type BoardView } from "./board-indicator";
import { type CellContent } from "./cell";
import { parisDay } from "./day";
import { Decimal } from "./decimal";
import { markOf } from "./empty-mark";
import { type Figure, type PointAnswer } from "./figure-answer";
import { type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";
import { type Point } from "./point";
import { readySource, type PointSource } from "./point-source";
import { type Landing } from "./progress";
import { unknownProgress, type LandingAnswer } from "./progress-answer";
import { type IndicatorSnapshot } from "./publication-snapshot";
import { trajectoryChart, trajectoryRows, type TrajectoryAnswer } from "./trajectory-chart";

const decimalOf = (figure: Figure | undefined): Decimal | null => (figure == null ? null : new Decimal(figure));

const pointOf = (answer: PointAnswer): Point => ({
  value: decimalOf(answer.value),
  gross: decimalOf(answer.gross),
  numerator: decimalOf(answer.numerator),
  denominator: decimalOf(answer.denominator),
  reason: answer.reason ?? null,
  state: answer.state,
  reported: answer.reported,
  expected: answer.expected,
  provisional: answer.provisional,
  breaks: answer.break === true,
});

const pointsOf = (answers: Readonly<Record<string, PointAnswer>>): Map<string, Point> =>
  new Map(Object.entries(answers).map(([period, answer]) => [period, pointOf(answer)]));

const landingOf = (landing: LandingAnswer): Landing =>
  "reason" in landing
    ? { kind: "none", reason: landing.reason }
    : {
        kind: "forecast",
        value: new Decimal(landing.value),
        low: new Decimal(landing.low),
        high: new Decimal(landing.high),
        reachedOn: landing.reachedOn as Extract<Landing, { kind: "forecast" }>["reachedOn"],
        pastError: decimalOf(landing.pastError),
      };

/** The points that a publication holds, as a source like any other. */
const publishedSource = (
  { plain, cumulated }: IndicatorSnapshot,
  indicator: KnownIndicator,
  publishedAt: Date,
): PointSource =>
  readySource(
    { versions: indicator.versions, today: parisDay(publishedAt) },
    { plain: pointsOf(plain), cumulated: pointsOf(cumulated) },
  );

/** What a publication says of an indicator; `indicator` as it was known when the publication was made. */
export function publishedTrajectory(
  snapshot: IndicatorSnapshot,
  line: BoardIndicator,
  indicator: KnownIndicator,
  publishedAt: Date,
): TrajectoryAnswer {
  const source = publishedSource(snapshot, indicator, publishedAt);
  const quarter = line.period as Period;
  const view = boardView(indicator, quarter);
  const rows = trajectoryRows({ ...view, period: quarter }, source);
  const marks = rows.flatMap(({ row: { period, point } }) => {
    const mark = period === line.period && line.mark !== undefined ? line.mark : markOf(point, []);
    return mark === null ? [] : [[period, mark] as const];
  });
  const progress = snapshot.progress[line.period] ?? unknownProgress;
  return { line, progress, chart: trajectoryChart(view, rows, landingOf(progress.landing), new Map(marks)) };
}

/** A publication's line of a view: a ministry's part, from the snapshot of its own scope. */
export function publishedLine(snapshot: IndicatorSnapshot, view: BoardView, publishedAt: Date): BoardIndicator {
  const source = publishedSource(snapshot, view.indicator, publishedAt);
  const contents = (snapshot.cells?.missing ?? [])
    .filter(({ period }) => period === view.period)
    .map(({ mark }): CellContent | null => (mark === "missing" || mark === "notDue" ? null : { kind: "mark", mark }));
  const current = source.at(view.period, view.definition.cumulative);
  return boardLine(view, source, markOf(current, contents)).line;
}
