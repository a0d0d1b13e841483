import { z } from "zod";

import { codeSchema } from "./code";
import { daySchema } from "./day";
import { boundedDecimalSchema, integerSchema } from "./decimal";
import { retirement } from "./reference-organisation";
import { priorityNumberSchema, successionSchema } from "./reference-roadmap";
import { textSchema } from "./text";

export const projectPhases = [
  "investigation",
  "construction",
  "acceleration",
  "consolidation",
  "operated",
  "transferred",
  "stopped",
] as const;
export const stopReasons = ["inconclusive", "ended"] as const;

/** Runs to its `to`, or to the next one's `from`. Only `stopped` has a reason. */
const phaseSchema = z.strictObject({
  phase: z.enum(projectPhases),
  from: daySchema,
  to: daySchema.nullable().exactOptional(),
  reason: z.enum(stopReasons).nullable().exactOptional(),
});
const milestoneSchema = z.strictObject({
  title: textSchema(300),
  dueOn: daySchema,
  achievedOn: daySchema.nullable().exactOptional(),
});

export const projectEntrySchema = z.strictObject({
  slug: codeSchema,
  name: textSchema(300).exactOptional(),
  summary: textSchema(4000).nullable().exactOptional(),
  roadmap: codeSchema.exactOptional(),
  priorities: z.array(priorityNumberSchema).max(100).exactOptional(),
  department: codeSchema.exactOptional(),
  ministries: z.array(codeSchema).max(200).exactOptional(),
  partners: z.array(textSchema(300)).max(200).exactOptional(),
  phases: z.array(phaseSchema).max(200).exactOptional(),
  milestones: z.array(milestoneSchema).max(500).exactOptional(),
  startsOn: daySchema.nullable().exactOptional(),
  plannedMonths: integerSchema(1, 1200).nullable().exactOptional(),
  plannedCost: boundedDecimalSchema(0, 999_999_999_999_999).nullable().exactOptional(),
  source: textSchema(2000).nullable().exactOptional(),
  succeeds: z.array(successionSchema).max(100).exactOptional(),
  ...retirement,
});
