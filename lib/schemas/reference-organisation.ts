import { z } from "zod";

import { codeSchema } from "./code";
import { daySchema } from "./day";
import { periodSchema } from "./period";
import { textSchema } from "./text";

export const departmentKinds = ["department", "mission", "external"] as const;

/** `archived: true` with `to`, its last period, retires an entry. */
export const retirement = {
  archived: z.boolean().exactOptional(),
  to: periodSchema.nullable().exactOptional(),
};

export const departmentEntrySchema = z.strictObject({
  code: codeSchema,
  name: textSchema(200).exactOptional(),
  kind: z.enum(departmentKinds).exactOptional(),
  ...retirement,
});

/** The names of a ministry change with governments; the last known one runs on. */
const ministryNameSchema = z.strictObject({
  name: textSchema(300),
  from: daySchema,
  to: daySchema.nullable().exactOptional(),
});
export const ministryEntrySchema = z.strictObject({
  code: codeSchema,
  names: z.array(ministryNameSchema).min(1).max(100).exactOptional(),
  ...retirement,
});
