import { z } from "zod";

import { codeSchema, seriesRefSchema } from "./code";
import { daySchema } from "./day";
import { periodSchema, quarterSchema } from "./period";
import { reasonSchema } from "./text";

const sheetKey = { roadmap: codeSchema, period: quarterSchema, department: codeSchema };
export const sheetFormSchema = z.strictObject(sheetKey);

/** A cell in a form is « SERIES PERIOD »: neither holds a space. A single box ticked comes as one text. */
const cellSchema = z
  .string()
  .transform((text) => {
    const [series, period] = text.split(" ");
    return { series, period };
  })
  .pipe(z.object({ series: seriesRefSchema, period: periodSchema }));
const cellsSchema = z.union([z.array(cellSchema).max(10_000), cellSchema.transform((cell) => [cell])]).default([]);

/** A field left empty is a day not given. */
const optionalDay = z.union([z.literal("").transform(() => null), daySchema]).default(null);

export const returnFormSchema = z
  .strictObject({ ...sheetKey, reason: reasonSchema, cells: cellsSchema, until: optionalDay })
  .transform(({ until, ...form }) => (until === null ? form : { ...form, until }));

export const acceptFormSchema = z.strictObject({ ...sheetKey, cells: cellsSchema });
export const exceptionFormSchema = z.strictObject({ ...sheetKey, reason: reasonSchema, until: daySchema });
