import { z } from "zod";

export const faultAnswerSchema = z.looseObject({
  path: z.string().meta({ examples: ["entries[3].value"] }),
  row: z.number().int().optional(),
  column: z.string().optional(),
  code: z.string(),
  message: z.string(),
});

/** RFC 9457, with a stable `code` and the faults of the input. */
export const problemAnswerSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
  errors: z.array(faultAnswerSchema).optional(),
});
export type Problem = z.infer<typeof problemAnswerSchema>;
