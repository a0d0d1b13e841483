import type { ReportCell, ReportIndicator, ReportModel, ReportTrajectoryPoint } from "@/lib/domain/report";

import type { Cell, Column } from "./sheet-model";
import type { Words } from "./words";

type Context = { readonly model: ReportModel; readonly indicator: ReportIndicator; readonly words: Words };
export type Field = {
  readonly column: Column;
  readonly whole: (at: Whole) => Cell;
  readonly cell: (at: OneCell) => Cell;
};
export type Whole = Context & { readonly at: ReportTrajectoryPoint; readonly isPoint: boolean };
export type OneCell = Context & { readonly cell: ReportCell };

/** A column: what it holds in the row of an indicator as a whole, and in that of one of its series. */
export const both = (title: string, width: number, of: (at: Context) => Cell): Field => ({
  column: { title, width },
  whole: of,
  cell: of,
});
export const field = (title: string, width: number, whole: Field["whole"], cell: Field["cell"]): Field => ({
  column: { title, width },
  whole,
  cell,
});
export const onlyWhole = (title: string, width: number, whole: Field["whole"]) =>
  field(title, width, whole, () => null);
export const onlyCell = (title: string, width: number, cell: Field["cell"]) => field(title, width, () => null, cell);

/** What holds for the report's period only. */
export const ofPoint = (title: string, width: number, of: (indicator: ReportIndicator) => Cell) =>
  onlyWhole(title, width, ({ indicator, isPoint }) => (isPoint ? of(indicator) : null));
