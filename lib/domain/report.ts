import type { EmptyMark } from "./cell";
import type { Direction, IndicatorKind, SeriesOperator, TimeOperator } from "./indicator";
import type { Frequency } from "./period";
import type { PointState } from "./point";
import type { ProgressFlag, ProgressIngredient, Status, Trend } from "./progress";
import type { ReportHead, ReportMissing, ReportProvenance } from "./report-head";
import type { ReportProject } from "./report-project";

/** An exact decimal as text, never rounded: `"2180"`, `"34.285714285714285714"`. */
export type DecimalText = string;

/** All that the files of one scope of a publication say: plain data, every figure computed before. */
export type ReportModel = {
  readonly head: ReportHead;
  readonly priorities: readonly ReportPriority[];
  readonly indicators: readonly ReportIndicator[];
  readonly projects: readonly ReportProject[];
  readonly missing: readonly ReportMissing[];
  readonly provenance: ReportProvenance;
};

export type ReportPriority = {
  readonly number: number;
  readonly title: string;
  /** In percent, like `expectedProgress` and `partialValue`. */
  readonly progress: DecimalText | null;
  readonly expectedProgress: DecimalText | null;
  readonly partialValue: DecimalText | null;
  readonly of: { readonly with: number; readonly total: number };
  readonly status: Status;
  /** Codes of the indicators without progress. */
  readonly missing: readonly string[];
};

/** How the figure is computed, as facts: the sentence about them is the writer's. */
export type ReportFormula = {
  readonly kind: IndicatorKind;
  readonly overTime: TimeOperator;
  readonly overSeries: SeriesOperator;
  readonly scale: DecimalText;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly cumulative: boolean;
};

/** A result of the indicator; cumulated where the indicator is cumulative, like `previous` and the trajectory. */
export type ReportPoint = {
  readonly period: string;
  readonly value: DecimalText | null;
  readonly gross: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly reason: "zeroDenominator" | null;
  /** Why a single-celled point has no value, where its state alone does not say it. */
  readonly mark: EmptyMark | null;
  readonly state: PointState;
  readonly reported: number;
  readonly expected: number;
  readonly provisional: boolean;
  readonly break: boolean;
};

export type ReportLanding =
  | {
      readonly value: DecimalText;
      readonly low: DecimalText;
      readonly high: DecimalText;
      readonly reachedOn: string | null;
      readonly pastError: DecimalText | null;
    }
  | { readonly reason: "insufficientData" | "targetMissing" };

export type ReportProgress = {
  readonly baseline: DecimalText | null;
  readonly target: DecimalText | null;
  readonly targetPeriod: string | null;
  readonly current: DecimalText | null;
  readonly raw: DecimalText | null;
  readonly shown: DecimalText | null;
  readonly flags: readonly ProgressFlag[];
  readonly missing: readonly ProgressIngredient[];
  readonly reason: "zeroDenominator" | "zeroTarget" | null;
  readonly expected: DecimalText | null;
  readonly expectedProgress: DecimalText | null;
  readonly status: Status;
  readonly percentOfTarget: DecimalText | null;
  readonly trend: Trend;
  readonly landing: ReportLanding;
};

/** A period of the indicator's past, or of its future up to the target's: then `value` is null and `state` notDue. */
export type ReportTrajectoryPoint = {
  readonly period: string;
  readonly value: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly state: PointState;
  /** Why there is no value, where the state alone does not say it; absent from what was sealed before it was told. */
  readonly mark?: EmptyMark | null;
  readonly break: boolean;
};

export type ReportCellContent =
  | { readonly value: DecimalText }
  | { readonly numerator: DecimalText; readonly denominator: DecimalText }
  | { readonly mark: EmptyMark };

export type ReportCell = ReportCellContent & {
  readonly series: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  readonly period: string;
  readonly comment: string | null;
};

export type ReportIndicator = {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
  readonly formula: ReportFormula;
  readonly unit: string;
  readonly decimals: number;
  readonly priority: number;
  readonly departments: readonly string[];
  /** Its figures are open data. */
  readonly isPublic: boolean;
  readonly point: ReportPoint;
  readonly previous: Pick<ReportTrajectoryPoint, "period" | "value" | "state" | "mark"> | null;
  readonly progress: ReportProgress;
  readonly trajectory: readonly ReportTrajectoryPoint[];
  /** Cells of the series that the report's ministry or department names; absent from a consolidated report. */
  readonly cells?: readonly ReportCell[];
};
