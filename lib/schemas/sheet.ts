import { z } from "zod";

import { indicatorKinds, ruleLevels } from "@/lib/domain/indicator";
import { sheetStates } from "@/lib/domain/sheet";

import { cellContentAnswer, markSchema } from "./cell";
import { pathCodeSchema, seriesRefSchema } from "./code";
import { daySchema } from "./day";
import { countSchema, figureSchema } from "./decimal";
import { listAnswerSchema } from "./page";
import { periodSchema, quarterSchema } from "./period";
import { reasonSchema } from "./text";

export const sheetParamsSchema = z.strictObject({ period: quarterSchema, department: pathCodeSchema });

const cellKeySchema = z.strictObject({ series: seriesRefSchema, period: periodSchema });
export const returnSheetSchema = z.strictObject({
  reason: reasonSchema,
  cells: z.array(cellKeySchema).max(10_000).exactOptional(),
  until: daySchema.exactOptional(),
});

const sheetItem = {
  department: z.string(),
  state: z.enum(sheetStates),
  revision: countSchema,
  owed: countSchema.meta({ description: "Cells the sheet owes." }),
  given: countSchema.meta({ description: "Cells that hold a value or a mark." }),
  submittedAt: z.iso.datetime().nullable(),
  validatedAt: z.iso.datetime().nullable(),
};
export const sheetItemAnswerSchema = z.strictObject(sheetItem);
export const sheetListAnswerSchema = listAnswerSchema(sheetItemAnswerSchema);

const ruleAnswer = z.strictObject({
  type: z.enum(["min", "max", "jump", "notAbove", "outlier", "unchanged"]),
  value: figureSchema.optional(),
  percent: figureSchema.optional(),
  level: z.enum(ruleLevels),
});
const warningAnswer = z.strictObject({ code: z.string(), message: z.string() });
const previousAnswer = z.strictObject({ period: z.string(), ...cellContentAnswer, mark: markSchema.optional() });

export const sheetCellAnswerSchema = z.strictObject({
  series: z.string(),
  period: z.string(),
  kind: z.enum(indicatorKinds),
  unit: z.string(),
  state: z.enum(["missing", "given", ...markSchema.options]),
  ...cellContentAnswer,
  comment: z.string().nullable(),
  evidence: z.string().nullable(),
  revision: countSchema.meta({ description: "0 where nothing was ever written." }),
  provisional: z.boolean(),
  rules: z.array(ruleAnswer),
  warnings: z.array(warningAnswer),
  previous: previousAnswer.nullable(),
  author: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export const sheetAnswerSchema = z.strictObject({ ...sheetItem, cells: z.array(sheetCellAnswerSchema) });
