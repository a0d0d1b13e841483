import { Decimal, toFigure } from "@/lib/domain/decimal";
import type {
  DecimalText,
  ReportCell,
  ReportIndicator,
  ReportLanding,
  ReportModel,
  ReportPoint,
  ReportPriority,
  ReportProgress,
} from "@/lib/domain/report";
import type { ReportErratum } from "@/lib/domain/report-head";

/** The JSON file of a report, UTF-8: the shapes of the API, in one fixed order of keys. */
export function writeJson({ head, priorities, indicators, projects, missing }: ReportModel): Uint8Array {
  const document = {
    roadmap: head.roadmap.slug,
    period: head.period,
    number: head.number,
    scope: head.scope,
    publishedAt: head.publishedAt,
    ...(head.demo && { fictitious: true }),
    priorities: priorities.map(priorityOf),
    indicators: indicators.map(indicatorOf),
    projects: projects.map(({ slug, name, department, phase, nextMilestone, priorities: serves }) => ({
      slug,
      name,
      department,
      phase,
      nextMilestone,
      priorities: serves,
    })),
    missing: missing.map(({ department, name, owed, given, state }) => ({ department, name, owed, given, state })),
    without: head.without.map(({ department, name, reason }) => ({ department, name, reason })),
    ...(head.erratum && { erratum: erratumOf(head.erratum) }),
  };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

const erratumOf = ({ replaces, changes }: ReportErratum) => ({
  replaces,
  changes: changes.map(({ indicator, scope, period, before, after, reason }) => ({
    indicator,
    scope,
    period,
    before: figure(before),
    after: figure(after),
    reason,
  })),
});

/** A JSON number of at most 15 significant digits. */
const figure = (decimal: DecimalText | null): number | null =>
  decimal === null ? null : toFigure(new Decimal(decimal));

const priorityOf = (priority: ReportPriority) => ({
  number: priority.number,
  title: priority.title,
  progress: figure(priority.progress),
  expectedProgress: figure(priority.expectedProgress),
  ...(priority.partialValue !== null && { partialValue: figure(priority.partialValue) }),
  of: { with: priority.of.with, total: priority.of.total },
  status: priority.status,
  missing: priority.missing,
});

const indicatorOf = (indicator: ReportIndicator) => ({
  code: indicator.code,
  name: indicator.name,
  unit: indicator.unit,
  decimals: indicator.decimals,
  priority: indicator.priority,
  departments: indicator.departments,
  definition: indicator.definition,
  source: indicator.source,
  formula: { ...indicator.formula, scale: figure(indicator.formula.scale) },
  point: pointOf(indicator.point),
  previous: indicator.previous && { ...indicator.previous, value: figure(indicator.previous.value) },
  progress: progressOf(indicator.progress),
  trajectory: indicator.trajectory.map(({ period, value, expected, state, mark, break: isBreak }) => ({
    period,
    value: figure(value),
    expected: figure(expected),
    state,
    ...(mark && { mark }),
    ...(isBreak && { break: true }),
  })),
  ...(indicator.cells && { cells: indicator.cells.map(cellOf) }),
});

const pointOf = (point: ReportPoint) => ({
  period: point.period,
  value: figure(point.value),
  ...(point.gross !== null && { gross: figure(point.gross) }),
  ...(point.numerator !== null && { numerator: figure(point.numerator) }),
  ...(point.denominator !== null && { denominator: figure(point.denominator) }),
  ...(point.reason !== null && { reason: point.reason }),
  ...(point.mark !== null && { mark: point.mark }),
  state: point.state,
  reported: point.reported,
  expected: point.expected,
  provisional: point.provisional,
  ...(point.break && { break: true }),
});

const progressOf = (progress: ReportProgress) => ({
  baseline: figure(progress.baseline),
  target: figure(progress.target),
  targetPeriod: progress.targetPeriod,
  current: figure(progress.current),
  raw: figure(progress.raw),
  shown: figure(progress.shown),
  flags: progress.flags,
  missing: progress.missing,
  ...(progress.reason !== null && { reason: progress.reason }),
  expected: figure(progress.expected),
  expectedProgress: figure(progress.expectedProgress),
  status: progress.status,
  percentOfTarget: figure(progress.percentOfTarget),
  trend: progress.trend,
  landing: landingOf(progress.landing),
});

const landingOf = (landing: ReportLanding) =>
  "reason" in landing
    ? { reason: landing.reason }
    : {
        value: figure(landing.value),
        low: figure(landing.low),
        high: figure(landing.high),
        reachedOn: landing.reachedOn,
        pastError: figure(landing.pastError),
      };

const cellOf = (cell: ReportCell) => ({
  series: cell.series,
  department: cell.department,
  ministry: cell.ministry,
  project: cell.project,
  period: cell.period,
  ...contentOf(cell),
  comment: cell.comment,
});

function contentOf(cell: ReportCell) {
  if ("mark" in cell) return { mark: cell.mark };
  if ("value" in cell) return { value: figure(cell.value) };
  return { numerator: figure(cell.numerator), denominator: figure(cell.denominator) };
}
