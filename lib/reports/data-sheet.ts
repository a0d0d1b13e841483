import type { ReportIndicator, ReportModel, ReportTrajectoryPoint } from "@/lib/domain/report";

import { correctedPoint, correctedSeries, type CorrectedNote } from "./corrections";
import type { Speech } from "./figures";
import { both, field, ofPoint, onlyCell, onlyWhole, type Field, type OneCell, type Whole } from "./data-field";
import { count, exactNumber, number, percent, text, type Cell, type Sheet } from "./sheet-model";
import { absenceOf, statusOf, type Words } from "./words";

/** The data of the report, one row for each figure: an indicator as a whole or one of its series, at one period. */
export function dataSheet(model: ReportModel, by: Speech): Sheet {
  const fields = fieldsOf(model, by);
  const rows = model.indicators.flatMap((indicator) => rowsOf(model, indicator, fields, by));
  return { name: by.words("sheet.data"), columns: fields.map(({ column }) => column), rows };
}

function rowsOf(model: ReportModel, indicator: ReportIndicator, fields: readonly Field[], { words }: Speech): Cell[][] {
  return [
    ...periodsOf(indicator).map((at) => {
      const row = { model, indicator, words, at, isPoint: at.period === indicator.point.period };
      return fields.map(({ whole }) => whole(row));
    }),
    ...(indicator.cells ?? []).map((cell) => fields.map((field) => field.cell({ model, indicator, words, cell }))),
  ];
}

/** The trajectory, with the report's own point wherever it stands. */
function periodsOf({ trajectory, point, progress }: ReportIndicator): readonly ReportTrajectoryPoint[] {
  if (trajectory.some(({ period }) => period === point.period)) return trajectory;
  return [...trajectory, { ...point, expected: progress.expected }];
}

function fieldsOf(model: ReportModel, by: Speech): Field[] {
  const { words } = by;
  const nature: Field[] = model.head.demo ? [both(words("column.nature"), 30, () => text(words("demo")))] : [];
  return [
    ...placeFields(words),
    ...valueFields(words),
    ...stateFields(words),
    ...progressFields(words),
    ...correctionFields(model, by),
    ...nature,
  ];
}

/** What an erratum corrected, beside the figures it corrected; none of these columns where there is no erratum. */
function correctionFields({ head }: ReportModel, by: Speech): Field[] {
  if (head.erratum === undefined) return [];
  const ofWhole = ({ at, indicator, isPoint }: Whole): CorrectedNote | null =>
    correctedPoint(head, indicator, isPoint ? indicator.point : at, by);
  const ofCell = ({ cell, indicator }: OneCell): CorrectedNote | null =>
    correctedSeries(head, indicator, by).find(({ period }) => period === cell.period) ?? null;
  return [
    field(
      by.words("column.correction"),
      34,
      (row) => text(ofWhole(row)?.text),
      (row) => text(ofCell(row)?.text),
    ),
    field(
      by.words("column.correctionReason"),
      44,
      (row) => text(ofWhole(row)?.reason),
      (row) => text(ofCell(row)?.reason),
    ),
  ];
}

const placeFields = (words: Words): Field[] => [
  both(words("column.roadmap"), 16, ({ model }) => text(model.head.roadmap.slug)),
  both(words("column.publication"), 12, ({ model }) => text(model.head.period)),
  both(words("column.number"), 6, ({ model }) => count(model.head.number)),
  both(words("column.scope"), 14, ({ model }) => text(model.head.scope)),
  field(
    words("column.level"),
    10,
    () => text(words("level.whole")),
    () => text(words("level.cell")),
  ),
  both(words("column.priority"), 9, ({ indicator }) => count(indicator.priority)),
  both(words("column.code"), 18, ({ indicator }) => text(indicator.code)),
  both(words("column.indicator"), 44, ({ indicator }) => text(indicator.name)),
  both(words("column.unit"), 12, ({ indicator }) => text(indicator.unit)),
  onlyCell(words("column.series"), 24, ({ cell }) => text(cell.series)),
  field(
    words("column.department"),
    13,
    ({ indicator }) => text(indicator.departments.join(", ")),
    ({ cell }) => text(cell.department),
  ),
  onlyCell(words("column.ministry"), 12, ({ cell }) => text(cell.ministry)),
  onlyCell(words("column.project"), 18, ({ cell }) => text(cell.project)),
  field(
    words("column.period"),
    10,
    ({ at }) => text(at.period),
    ({ cell }) => text(cell.period),
  ),
];

const valueFields = (words: Words): Field[] => [
  field(
    words("column.value"),
    14,
    ({ at, indicator, isPoint }) => number(isPoint ? indicator.point.value : at.value, indicator.decimals),
    ({ cell, indicator }) => ("value" in cell ? number(cell.value, indicator.decimals) : null),
  ),
  field(
    words("column.numerator"),
    12,
    ({ indicator, isPoint }) => (isPoint ? exactNumber(indicator.point.numerator) : null),
    ({ cell }) => ("numerator" in cell ? exactNumber(cell.numerator) : null),
  ),
  field(
    words("column.denominator"),
    13,
    ({ indicator, isPoint }) => (isPoint ? exactNumber(indicator.point.denominator) : null),
    ({ cell }) => ("numerator" in cell ? exactNumber(cell.denominator) : null),
  ),
  field(words("column.mark"), 14, wholeMark, ({ cell, words: say }) =>
    "mark" in cell ? text(say(`mark.${cell.mark}`)) : null,
  ),
];

function wholeMark({ at, indicator, isPoint, words }: Whole): Cell {
  const { value, state, mark } = isPoint ? indicator.point : at;
  return value === null ? text(words(`mark.${absenceOf(state, mark)}`)) : null;
}

const stateFields = (words: Words): Field[] => [
  onlyWhole(words("column.state"), 12, ({ at }) => text(words(`pointState.${at.state}`))),
  ofPoint(words("column.reported"), 14, ({ point }) => count(point.reported)),
  ofPoint(words("column.due"), 12, ({ point }) => count(point.expected)),
  ofPoint(words("column.provisional"), 11, ({ point }) => text(words(point.provisional ? "yes" : "no"))),
  onlyWhole(words("column.break"), 9, ({ at }) => (at.break ? text(words("yes")) : null)),
];

const progressFields = (words: Words): Field[] => [
  onlyWhole(words("column.expectedValue"), 15, ({ at, indicator }) => number(at.expected, indicator.decimals)),
  ofPoint(words("column.target"), 12, ({ progress, decimals }) => number(progress.target, decimals)),
  ofPoint(words("column.targetPeriod"), 18, ({ progress }) => text(progress.targetPeriod)),
  ofPoint(words("column.progress"), 15, ({ progress }) => percent(progress.shown)),
  ofPoint(words("column.expectedProgress"), 22, ({ progress }) => percent(progress.expectedProgress)),
  ofPoint(words("column.status"), 18, (indicator) => text(words(`status.${statusOf(indicator)}`))),
  onlyCell(words("column.comment"), 60, ({ cell }) => text(cell.comment)),
];
