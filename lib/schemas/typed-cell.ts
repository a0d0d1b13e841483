import { z } from "zod";

import { codeSchema, seriesRefSchema } from "./code";
import { integerSchema } from "./decimal";
import { periodSchema, quarterSchema } from "./period";

// What is too long or badly formed here is a fault of its cell, told beside it: it must not hold up the others.
const typedText = z.string().max(20_000);
const typedFields = {
  series: seriesRefSchema,
  period: periodSchema,
  figure: typedText.exactOptional(),
  denominator: typedText.exactOptional(),
  comment: typedText.exactOptional(),
  evidence: typedText.exactOptional(),
};
const mostRevisions = 1_000_000_000;

/** A cell as somebody typed it; a field left out keeps what stands. `revision` is the one seen, 0 for none. */
export const typedCellSchema = z.strictObject({ ...typedFields, revision: integerSchema(0, mostRevisions) });
export type TypedCell = z.infer<typeof typedCellSchema>;

export const saveCellsSchema = z.strictObject({
  roadmap: codeSchema,
  department: codeSchema,
  cells: z.array(typedCellSchema).min(1).max(500),
});

/** Whose sheet is read again. */
export const sheetQuerySchema = z.strictObject({ roadmap: codeSchema, department: codeSchema });

/** The same cells from a form without JavaScript, in which everything is text. */
export const typedFormSchema = z.strictObject({
  roadmap: codeSchema,
  period: quarterSchema,
  department: codeSchema,
  cells: z
    .array(
      z.strictObject({
        ...typedFields,
        revision: z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      }),
    )
    .max(500),
});
