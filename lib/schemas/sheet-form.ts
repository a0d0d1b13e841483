import { z } from "zod";

import { codeSchema, seriesRefSchema } from "./code";
import { daySchema } from "./day";
import { periodSchema, quarterSchema } from "./period";
import { reasonSchema } from "./text";

const sheetKey = { roadmap: codeSchema, period: quarterSchema, department: codeSchema };
export const sheetFormSchema = z.strictObject(sheetKey);

/** The department that the review was narrowed to, so that it stays so; empty for all. */
const filter = z.union([z.literal(""), codeSchema]).default("");
const reviewKey = { ...sheetKey, filter };
export const validateFormSchema = z.strictObject(reviewKey);
/** Where a form of the review leads back to. */
export const reviewAddressSchema = z.object({ roadmap: codeSchema, period: quarterSchema, filter });

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
  .strictObject({ ...reviewKey, reason: reasonSchema, cells: cellsSchema, until: optionalDay })
  .transform(({ until, ...form }) => (until === null ? form : { ...form, until }));

export const acceptFormSchema = z.strictObject({ ...reviewKey, cells: cellsSchema });
export const exceptionFormSchema = z.strictObject({ ...reviewKey, reason: reasonSchema, until: daySchema });
