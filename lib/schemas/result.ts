import { z } from "zod";

import { frequencies } from "@/lib/domain/period";
import { pointStates } from "@/lib/domain/point";

import { asOfSchema } from "./day";
import { countSchema, figureSchema } from "./decimal";
import { indicatorAnswerSchema, selectionFields } from "./indicator";
import { flagSchema } from "./page";
import { periodSchema } from "./period";

export const grains = [...frequencies, "total"] as const;
export const breakdowns = ["none", "department", "ministry", "project"] as const;
export const grainSchema = z.enum(grains);

/** Absent bounds and grain take the roadmap's and the indicator's own, which only the use case knows. */
export const resultsQuerySchema = z.strictObject({
  from: periodSchema.exactOptional().meta({ description: "By default the roadmap's first period. At most 40 years." }),
  to: periodSchema.exactOptional().meta({ description: "By default the last period that has ended." }),
  grain: grainSchema.exactOptional().meta({ description: "Not finer than the indicator's frequency, its default." }),
  by: z.enum(breakdowns).default("none"),
  ...selectionFields,
  cumulative: flagSchema.default(false),
  provisional: flagSchema.default(false),
  asOf: asOfSchema.exactOptional(),
});

export const pointAnswerSchema = z.strictObject({
  period: z.string().meta({ description: "A period, or FROM/TO for the grain total." }),
  department: z.string().nullable().optional(),
  ministry: z.string().nullable().optional(),
  project: z.string().nullable().optional(),
  value: figureSchema.nullable(),
  gross: figureSchema.nullable().optional(),
  numerator: figureSchema.nullable().optional(),
  denominator: figureSchema.nullable().optional(),
  reason: z.literal("zeroDenominator").nullable().optional(),
  state: z.enum(pointStates),
  reported: countSchema,
  expected: countSchema,
  provisional: z.boolean(),
  break: z.boolean().optional(),
});
export const resultsAnswerSchema = z.strictObject({
  indicator: indicatorAnswerSchema,
  points: z.array(pointAnswerSchema),
});
