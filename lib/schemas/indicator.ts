import { z } from "zod";

import { directions, families, indicatorKinds } from "@/lib/domain/indicator";

import { codeListSchema, pathCodeSchema } from "./code";

/** `/api/v1/indicators/{code}/…` */
export const indicatorParamsSchema = z.strictObject({ code: pathCodeSchema });

/** Which of an indicator's series a figure is about; without any, all of them. */
export const selectionFields = {
  department: codeListSchema.exactOptional(),
  ministry: codeListSchema.exactOptional(),
  project: codeListSchema.exactOptional(),
};

export const indicatorAnswerSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  kind: z.enum(indicatorKinds),
  direction: z.enum(directions),
  family: z.enum(families),
  roadmap: z.string(),
  priority: z.number().int().nullable(),
});
