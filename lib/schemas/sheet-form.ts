import { z } from "zod";

import { codeSchema, seriesRefSchema } from "./code";
import { daySchema } from "./day";
import { periodSchema, quarterSchema } from "./period";
import { reasonSchema } from "./text";

const sheetKey = { roadmap: codeSchema, period: quarterSchema, department: codeSchema };
export const sheetFormSchema = z.strictObject(sheetKey);

/** The query of the review that an act leads back to: what was filtered, and the cell to open next. */
const back = z.string().max(1000).default("");
const reviewKey = { ...sheetKey, back };
export const validateFormSchema = z.strictObject(reviewKey);
/** Where a form of the review leads back to. */
export const reviewAddressSchema = z.object({ roadmap: codeSchema, period: quarterSchema, back });

/** Left out, it is whichever stands. */
const revisionSchema = z.union([z.undefined(), z.coerce.number<string>().int().min(1)]);
const seenCell = { series: seriesRefSchema, period: periodSchema, revision: revisionSchema };

/** A cell in a form is « SERIES PERIOD », with the revision that was seen or not: none holds a space. */
const cellSchema = z
  .string()
  .transform((text) => {
    const [series, period, revision] = text.split(" ");
    return { series, period, revision };
  })
  .pipe(z.object(seenCell));
/** The same after the code of the department whose sheet it is in. */
const placedCellSchema = z
  .string()
  .transform((text) => {
    const [department, series, period, revision] = text.split(" ");
    return { department, series, period, revision };
  })
  .pipe(z.object({ department: codeSchema, ...seenCell }));
/** A single box ticked comes as one text. */
const listOf = <S extends z.ZodType<unknown, string>>(one: S) =>
  z.union([z.array(one).max(10_000), one.transform((single) => [single])]);
const cellsSchema = listOf(cellSchema).default([]);

/** A field left empty is a day not given. */
const optionalDay = z.union([z.literal("").transform(() => null), daySchema]).default(null);

export const returnFormSchema = z
  .strictObject({ ...reviewKey, reason: reasonSchema, cells: cellsSchema, until: optionalDay })
  .transform(({ until, ...form }) => (until === null ? form : { ...form, until }));

export const acceptFormSchema = z.strictObject({ ...reviewKey, cells: cellsSchema });
/** Cells of several sheets, by sheet. */
export const acceptAcrossFormSchema = z
  .strictObject({ roadmap: codeSchema, period: quarterSchema, back, cells: listOf(placedCellSchema) })
  .transform(({ cells, ...form }) => ({
    ...form,
    sheets: [...Map.groupBy(cells, ({ department }) => department)].map(([department, own]) => ({
      department,
      cells: own.map(({ series, period, revision }) => ({ series, period, revision })),
    })),
  }));
export const exceptionFormSchema = z.strictObject({ ...reviewKey, reason: reasonSchema, until: daySchema });
