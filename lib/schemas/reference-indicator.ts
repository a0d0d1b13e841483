import { z } from "zod";

import {
  directions,
  families,
  indicatorKinds,
  ruleLevels,
  seriesOperators,
  timeOperators,
} from "@/lib/domain/indicator";
import { frequencies } from "@/lib/domain/period";

import { codeSchema, seriesIdSchema } from "./code";
import { boundedDecimalSchema, decimalSchema, integerSchema } from "./decimal";
import { withFault } from "./fault";
import { periodSchema } from "./period";
import { retirement } from "./reference-organisation";
import { priorityNumberSchema, successionSchema } from "./reference-roadmap";
import { reasonSchema, textSchema } from "./text";

const largest = 999_999_999_999_999;
const level = z.enum(ruleLevels);
const ruleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("min"), value: decimalSchema, level }),
  z.strictObject({ type: z.literal("max"), value: decimalSchema, level }),
  z.strictObject({ type: z.literal("jump"), percent: boundedDecimalSchema(0, largest), level }),
  z.strictObject({ type: z.literal("notAbove"), level }),
  z.strictObject({ type: z.literal("outlier"), level }),
  z.strictObject({ type: z.literal("unchanged"), level }),
]);

/** Why a target or a baseline changes; the use case asks for it where something changes. */
const changeReason = textSchema(2000).nullable().exactOptional();
const baselineSchema = z.strictObject({ period: periodSchema, value: decimalSchema, reason: changeReason });
const weight = boundedDecimalSchema(0, largest).exactOptional();

/** What makes a change of definition readable: from when, why, and whether what precedes can be compared. */
const versionSchema = z.strictObject({ from: periodSchema, reason: reasonSchema, break: z.boolean() });

export const indicatorEntrySchema = z.strictObject({
  code: codeSchema,
  roadmap: codeSchema.exactOptional(),
  priority: priorityNumberSchema.nullable().exactOptional(),
  name: textSchema(300).exactOptional(),
  definition: textSchema(8000).nullable().exactOptional(),
  source: textSchema(2000).nullable().exactOptional(),
  family: z.enum(families).exactOptional(),
  kind: z.enum(indicatorKinds).exactOptional(),
  overTime: z.enum(timeOperators).exactOptional(),
  overSeries: z.enum(seriesOperators).exactOptional(),
  cumulative: z.boolean().exactOptional(),
  scale: boundedDecimalSchema(0.000001, largest).exactOptional(),
  unit: textSchema(60).exactOptional(),
  decimals: integerSchema(0, 6).exactOptional(),
  direction: z.enum(directions).exactOptional(),
  band: boundedDecimalSchema(0, largest).exactOptional(),
  frequency: z.enum(frequencies).exactOptional(),
  from: periodSchema.exactOptional(),
  tolerance: boundedDecimalSchema(0, largest).exactOptional(),
  weight,
  baseline: baselineSchema.nullable().exactOptional(),
  rules: z.array(ruleSchema).max(50).exactOptional(),
  keyFigure: integerSchema(1, 999).nullable().exactOptional(),
  public: z.boolean().exactOptional(),
  contact: textSchema(300).nullable().exactOptional(),
  version: versionSchema.exactOptional(),
  reason: changeReason,
  succeeds: z.array(successionSchema).max(100).exactOptional(),
  ...retirement,
});

export const seriesEntrySchema = z.strictObject({
  id: seriesIdSchema,
  name: textSchema(300).nullable().exactOptional(),
  indicator: codeSchema.exactOptional(),
  department: codeSchema.exactOptional(),
  ministry: codeSchema.nullable().exactOptional(),
  project: codeSchema.nullable().exactOptional(),
  from: periodSchema.nullable().exactOptional(),
  baseline: baselineSchema.nullable().exactOptional(),
  weight,
  sharedKey: codeSchema.nullable().exactOptional(),
  reason: changeReason,
  ...retirement,
});

/** Of a series, or of an indicator as a whole. */
export const targetEntrySchema = z
  .strictObject({
    series: seriesIdSchema.exactOptional(),
    indicator: codeSchema.exactOptional(),
    period: periodSchema,
    value: decimalSchema.nullable(),
    reason: changeReason,
  })
  .refine(
    (target) => (target.series === undefined) !== (target.indicator === undefined),
    withFault("exactlyOne", { fields: "series, indicator" }),
  );
