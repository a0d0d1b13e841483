import { type Alert } from "./alert";
import { type EmptyMark } from "./cell";
import { type Coverage } from "./coverage";
import { type Figure } from "./figure-answer";
import { type Direction } from "./indicator";
import { type MilestoneState } from "./milestone";
import { type PointState } from "./point";
import { type ProgressFlag, type Status, type Trend } from "./progress";
import { type SheetState } from "./sheet";

export type BoardPriority = {
  readonly number: number;
  readonly title: string;
  readonly progress: Figure;
  readonly expectedProgress: Figure;
  readonly partialValue?: number;
  readonly of: { readonly with: number; readonly total: number };
  readonly status: Status;
  /** Codes of the indicators without progress. */
  readonly missing: readonly string[];
};

/** `number` is the publication's. */
export type CorrectedValue = {
  readonly number: number;
  readonly before: Figure;
  readonly after: Figure;
  readonly reason: string;
};

export type BoardIndicator = {
  readonly code: string;
  readonly name: string;
  readonly priority: number | null;
  /** Its rank among the key figures, null for the others. */
  readonly keyFigure: number | null;
  readonly departments: readonly string[];
  /** The period its value is of; cumulated up to it where `cumulative`. */
  readonly period: string;
  readonly cumulative: boolean;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly value: Figure;
  /** Why there is no value. */
  readonly mark?: EmptyMark;
  readonly gross?: number;
  readonly provisional: boolean;
  readonly state: PointState;
  readonly reported: number;
  readonly expected: number;
  readonly break?: true;
  /** What the period's publication changed of the value, where that is an erratum. */
  readonly corrected?: CorrectedValue;
  readonly baseline: Figure;
  readonly target: Figure;
  readonly targetPeriod: string | null;
  readonly progress: Figure;
  readonly expectedProgress: Figure;
  readonly status: Status;
  readonly flags: readonly ProgressFlag[];
  readonly trend: Trend;
  readonly previous: { readonly period: string; readonly value: Figure };
  readonly sparkline: readonly { readonly period: string; readonly value: Figure; readonly expected: Figure }[];
};

export type BoardSheet = {
  readonly department: string;
  readonly owed: number;
  readonly given: number;
  readonly state: SheetState;
};

/** `link` is the screen to look at. */
export type BoardAlert = Alert & { readonly link: string };

export type BoardMilestone = {
  readonly project: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: MilestoneState;
};

export type BoardAnswer = {
  readonly roadmap: string;
  readonly period: string;
  /** The instant whose knowledge counts. */
  readonly asOf: string;
  readonly publication?: number;
  readonly coverage: Coverage;
  readonly priorities: readonly BoardPriority[];
  readonly indicators: readonly BoardIndicator[];
  readonly missing: readonly BoardSheet[];
  readonly alerts: readonly BoardAlert[];
  readonly milestones: readonly BoardMilestone[];
};
