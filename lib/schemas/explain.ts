import { z } from "zod";

import { emptyMarks } from "@/lib/domain/cell";
import { observationSources } from "@/lib/domain/observation-entry";

import { cellContentAnswer, markSchema } from "./cell";
import { asOfSchema } from "./day";
import { countSchema, figureSchema } from "./decimal";
import { selectionFields } from "./indicator";
import { flagSchema } from "./page";
import { periodSchema } from "./period";
import { grainSchema } from "./result";

export const explainQuerySchema = z.strictObject({
  period: periodSchema.exactOptional(),
  grain: grainSchema.exactOptional(),
  ...selectionFields,
  cumulative: flagSchema.default(false),
  provisional: flagSchema.default(false),
  asOf: asOfSchema.exactOptional(),
});

const operandAnswer = z.strictObject({
  series: z.string(),
  period: z.string(),
  ...cellContentAnswer,
  mark: markSchema.optional(),
  revision: countSchema,
  author: z.string().nullable(),
  validator: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  validatedAt: z.iso.datetime().nullable(),
  comment: z.string().optional(),
  source: z.enum(observationSources),
  file: z.string().optional().meta({ description: "Of an import, with its row." }),
  row: countSchema.optional(),
});

export const explainAnswerSchema = z.strictObject({
  period: z.string().meta({ description: "A period, or FROM/TO for the grain total." }),
  value: figureSchema.nullable(),
  formula: z.string(),
  operands: z.array(operandAnswer).optional(),
  missing: z.array(z.strictObject({ series: z.string(), period: z.string(), mark: z.enum(emptyMarks) })).optional(),
  reported: countSchema,
  expected: countSchema,
  previousPublication: z.strictObject({ number: z.number().int(), value: figureSchema.nullable() }).optional(),
  lastPublication: z
    .strictObject({ period: z.string(), number: z.number().int(), value: figureSchema.nullable() })
    .optional()
    .meta({ description: "Where the figure's quarter is not published: the last publication before it." }),
  provisional: z.literal(true).optional(),
});
