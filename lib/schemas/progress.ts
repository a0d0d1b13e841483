import { z } from "zod";

import { statuses, trends } from "@/lib/domain/progress";

import { asOfSchema } from "./day";
import { figureSchema } from "./decimal";
import { selectionFields } from "./indicator";
import { periodSchema } from "./period";

export const progressQuerySchema = z.strictObject({
  period: periodSchema.exactOptional(),
  ...selectionFields,
  asOf: asOfSchema.exactOptional(),
});

const figure = figureSchema.nullable();
export const flagsAnswer = z.array(z.enum(["exceeded", "worseThanBaseline"]));
const missingAnswer = z.array(z.enum(["baseline", "target", "current"]));
const landingAnswer = z.union([
  z.strictObject({
    value: figureSchema,
    low: figureSchema,
    high: figureSchema,
    reachedOn: z.iso.date().nullable(),
    pastError: figure,
  }),
  z.strictObject({ reason: z.enum(["insufficientData", "targetMissing"]) }),
]);

export const progressAnswerSchema = z.strictObject({
  baseline: figure,
  target: figure,
  targetPeriod: z.string().nullable(),
  current: figure,
  raw: figure.meta({ description: "Percent, not bounded." }),
  shown: figure.meta({ description: "Percent, bounded to 0…100." }),
  flags: flagsAnswer,
  missing: missingAnswer,
  reason: z.enum(["zeroDenominator", "zeroTarget"]).nullable().optional(),
  expected: figure,
  expectedProgress: figure,
  status: z.enum(statuses),
  percentOfTarget: figure,
  trend: z.enum(trends),
  landing: landingAnswer,
});
