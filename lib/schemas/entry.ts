import { z } from "zod";

import { entryModes, entryOutcomes } from "@/lib/domain/observation-entry";

import { cellContentFields } from "./cell";
import { seriesRefSchema } from "./code";
import { countSchema, integerSchema } from "./decimal";
import { faultAnswerSchema } from "./problem";
import { periodSchema } from "./period";
import { freeTextSchema, urlSchema } from "./text";

export const entrySchema = z.strictObject({
  series: seriesRefSchema,
  period: periodSchema.exactOptional(),
  ...cellContentFields,
  comment: freeTextSchema(4000).nullable().exactOptional(),
  evidence: urlSchema.nullable().exactOptional(),
  revision: integerSchema(0, 1_000_000_000)
    .exactOptional()
    .meta({ description: "The revision seen, 0 for none; without it the last writer wins." }),
});

export const recordEntriesSchema = z.strictObject({
  mode: z.enum(entryModes).default("atomic"),
  entries: z.array(entrySchema).max(10_000),
});

const entryResultAnswer = z.strictObject({
  index: countSchema,
  outcome: z.enum(entryOutcomes),
  revision: countSchema.nullable(),
  errors: z.array(faultAnswerSchema),
});
export const entriesAnswerSchema = z.strictObject({
  created: countSchema,
  revised: countSchema,
  unchanged: countSchema,
  rejected: countSchema,
  results: z.array(entryResultAnswer),
});
