import { z } from "zod";

import { codeListSchema, codeSchema } from "./code";
import { selectionFields } from "./indicator";
import { periodSchema } from "./period";

/** Official values with their marks, streamed. */
export const observationsQuerySchema = z.strictObject({
  format: z.enum(["csv", "json"]).default("json"),
  roadmap: codeSchema.exactOptional(),
  indicator: codeListSchema.exactOptional(),
  ...selectionFields,
  from: periodSchema.exactOptional(),
  to: periodSchema.exactOptional(),
});
