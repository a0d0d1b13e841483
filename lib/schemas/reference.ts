import { z } from "zod";

import { codeSchema } from "./code";
import { countSchema } from "./decimal";
import { flagSchema } from "./page";
import { faultAnswerSchema } from "./problem";
import { indicatorEntrySchema, seriesEntrySchema, targetEntrySchema } from "./reference-indicator";
import { departmentEntrySchema, ministryEntrySchema } from "./reference-organisation";
import { projectEntrySchema } from "./reference-project";
import { roadmapEntrySchema } from "./reference-roadmap";

const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(20_000).exactOptional();

/**
 * The whole reference data, or any part of it: what it does not name stays. In an entry, a field left out keeps its
 * value (takes its default on creation), null empties it, a list is replaced whole. What GET gives, PUT takes back.
 */
export const referenceDocumentSchema = z.strictObject({
  departments: list(departmentEntrySchema),
  ministries: list(ministryEntrySchema),
  roadmaps: list(roadmapEntrySchema),
  projects: list(projectEntrySchema),
  indicators: list(indicatorEntrySchema),
  series: list(seriesEntrySchema),
  targets: list(targetEntrySchema),
});

export const referenceQuerySchema = z.strictObject({ roadmap: codeSchema.exactOptional() });
export const putReferenceQuerySchema = z.strictObject({ dryRun: flagSchema.exactOptional() });

export const putReferenceAnswerSchema = z.strictObject({
  created: countSchema,
  updated: countSchema,
  unchanged: countSchema,
  errors: z.array(faultAnswerSchema),
});
