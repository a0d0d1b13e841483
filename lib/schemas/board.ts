import { z } from "zod";

import { alertKinds } from "@/lib/domain/alert";
import { emptyMarks } from "@/lib/domain/cell";
import { directions } from "@/lib/domain/indicator";
import { milestoneStates } from "@/lib/domain/milestone";
import { pointStates } from "@/lib/domain/point";
import { statuses, trends } from "@/lib/domain/progress";

import { pathCodeSchema } from "./code";
import { asOfSchema } from "./day";
import { countSchema, figureSchema } from "./decimal";
import { flagSchema } from "./page";
import { quarterSchema } from "./period";
import { flagsAnswer } from "./progress";

export const boardParamsSchema = z.strictObject({ slug: pathCodeSchema });
export const boardQuerySchema = z.strictObject({
  period: quarterSchema.exactOptional(),
  asOf: asOfSchema.exactOptional(),
  provisional: flagSchema.default(false),
});

const figure = figureSchema.nullable();
const status = z.enum(statuses);

const coverageAnswer = z.strictObject({
  expected: countSchema,
  validated: countSchema,
  provisional: countSchema,
  missing: countSchema,
  notAvailable: countSchema,
  withheld: countSchema,
});
const priorityAnswer = z.strictObject({
  number: z.number().int(),
  title: z.string(),
  progress: figure,
  expectedProgress: figure,
  partialValue: figure.optional(),
  of: z.strictObject({ with: countSchema, total: countSchema }),
  status,
  missing: z.array(z.string()),
});
const sparklineAnswer = z.array(z.strictObject({ period: z.string(), value: figure, expected: figure }));
const correctedAnswer = z.strictObject({
  number: z.number().int().meta({ description: "Of the publication." }),
  before: figure,
  after: figure,
  reason: z.string(),
});
const boardIndicatorAnswer = z.strictObject({
  code: z.string(),
  name: z.string(),
  priority: z.number().int().nullable(),
  keyFigure: z.number().int().nullable().meta({ description: "Its rank among the key figures." }),
  departments: z.array(z.string()),
  period: z.string(),
  cumulative: z.boolean(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(directions),
  value: figure,
  mark: z.enum(emptyMarks).optional(),
  gross: figure.optional(),
  provisional: z.boolean(),
  state: z.enum(pointStates),
  reported: countSchema,
  expected: countSchema,
  break: z.boolean().optional(),
  corrected: correctedAnswer
    .optional()
    .meta({ description: "What the period's publication, an erratum, changed of the value." }),
  baseline: figure,
  target: figure,
  targetPeriod: z.string().nullable(),
  progress: figure,
  expectedProgress: figure,
  status,
  flags: flagsAnswer,
  trend: z.enum(trends),
  previous: z.strictObject({ period: z.string(), value: figure }).nullable(),
  sparkline: sparklineAnswer,
});
const lateAnswer = z.strictObject({ department: z.string(), owed: countSchema, given: countSchema, state: z.string() });
const alertAnswer = z.strictObject({
  kind: z.enum(alertKinds),
  subject: z.string().meta({ description: "Code of what it is about." }),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
});
const milestoneAnswer = z.strictObject({
  project: z.string(),
  title: z.string(),
  dueOn: z.iso.date(),
  state: z.enum(milestoneStates),
});

export const boardAnswerSchema = z.strictObject({
  roadmap: z.string(),
  period: z.string(),
  asOf: z.string(),
  publication: z.number().int().nullable().optional(),
  coverage: coverageAnswer,
  priorities: z.array(priorityAnswer),
  indicators: z.array(boardIndicatorAnswer),
  missing: z.array(lateAnswer),
  alerts: z.array(alertAnswer),
  milestones: z.array(milestoneAnswer),
});
