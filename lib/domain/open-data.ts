import type { EmptyMark } from "./cell";
import { lastDay, type Period } from "./period";
import type { PointState } from "./point";
import type { DecimalText, ReportIndicator, ReportModel } from "./report";

/** What a publication's whole report says of the indicators marked public. */
export type OpenReport = Pick<ReportModel, "head" | "indicators">;

/** One figure of one period, as published: decimals as text, exact, with a dot. */
export type OpenFigure = {
  readonly roadmap: string;
  readonly publicationPeriod: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly period: Period;
  readonly endsOn: string;
  readonly cumulative: boolean;
  /** In `unit`; null where nothing is reported. */
  readonly value: DecimalText | null;
  /** The trajectory's value at that period; null where there is none. */
  readonly expected: DecimalText | null;
  readonly state: PointState;
  /** Why there is no value; null where there is one, or where what was sealed does not tell. */
  readonly mark: EmptyMark | null;
  readonly break: boolean;
};

/** The published past of each public indicator, oldest first; periods to come are not figures. */
export const openFigures = ({ head, indicators }: OpenReport): OpenFigure[] =>
  indicators.flatMap((indicator) =>
    indicator.trajectory
      .filter(({ state }) => state !== "notDue")
      .map((at): OpenFigure => {
        const period = at.period as Period;
        return {
          roadmap: head.roadmap.slug,
          publicationPeriod: head.period,
          number: head.number,
          publishedAt: head.publishedAt,
          ...namesOf(indicator),
          period,
          endsOn: lastDay(period),
          value: at.value,
          expected: at.expected,
          state: at.state,
          mark: at.mark ?? null,
          break: at.break,
        };
      }),
  );

const namesOf = ({ code, name, unit, formula }: ReportIndicator) => ({
  indicator: code,
  name,
  unit,
  cumulative: formula.cumulative,
});
