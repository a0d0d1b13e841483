import { z } from "zod";

import { importKinds, importOutcomes, importStates } from "@/lib/domain/import";
import { entryModes } from "@/lib/domain/observation-entry";

import { codeSchema, pathIdSchema } from "./code";
import { countSchema } from "./decimal";
import { addFault } from "./fault";
import { parseJson } from "./json";
import { listAnswerSchema, pageQuerySchema } from "./page";
import { quarterSchema } from "./period";
import { faultAnswerSchema } from "./problem";
import { textSchema } from "./text";

export const importParamsSchema = z.strictObject({ id: pathIdSchema });
export const importListQuerySchema = pageQuerySchema.extend({ roadmap: codeSchema.exactOptional() });

const head = textSchema(300);
/** A head, or several whose cells are joined with `/`. */
const column = z
  .union([head, z.array(head).min(1).max(10)])
  .transform((heads) => (typeof heads === "string" ? [heads] : heads))
  .exactOptional();
const columnsSchema = z.strictObject({
  series: column,
  indicator: column,
  department: column,
  ministry: column,
  project: column,
  period: column,
  value: column,
  numerator: column,
  denominator: column,
  mark: column,
  comment: column,
  evidence: column,
});

const constant = textSchema(300).exactOptional();
const constantsSchema = z.strictObject({
  series: constant,
  indicator: constant,
  department: constant,
  ministry: constant,
  project: constant,
  period: constant,
  mark: constant,
  comment: constant,
  evidence: constant,
});

/** How a foreign file is read: which column is what, which key is which series, which rows and days count. */
export const importMappingSchema = z.strictObject({
  columns: columnsSchema.exactOptional(),
  constants: constantsSchema.exactOptional().meta({ description: "What every row says of a field without a column." }),
  series: z.record(z.string().max(300), z.string().max(300)).exactOptional(),
  keep: z.record(z.string().max(300), z.array(z.string().max(1000)).max(1000)).exactOptional(),
  days: z.enum(["periodEnd", "any"]).exactOptional(),
});

/** A form field that holds a JSON document. */
const jsonField = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      const parsed = parseJson(text);
      if (parsed.ok) return parsed.value;
      addFault(context, text, parsed.error);
      return z.NEVER;
    })
    .pipe(schema);

/** The fields beside the `file` of an upload. */
export const importFieldsSchema = z.strictObject({
  kind: z.enum(importKinds),
  period: quarterSchema.exactOptional(),
  roadmap: codeSchema.exactOptional(),
  mapping: jsonField(importMappingSchema).exactOptional(),
});

export const commitImportSchema = z.strictObject({ mode: z.enum(entryModes).default("atomic") });

const importItem = {
  id: z.string(),
  kind: z.enum(importKinds),
  state: z.enum(importStates),
  rows: countSchema,
  accepted: countSchema,
  rejected: countSchema,
  unchanged: countSchema,
};
export const importItemAnswerSchema = z.strictObject({
  ...importItem,
  roadmap: z.string().optional(),
  period: z.string().nullable().optional(),
  fileName: z.string().optional(),
  uploader: z.string().optional(),
  createdAt: z.iso.datetime().optional(),
});
export const importListAnswerSchema = listAnswerSchema(importItemAnswerSchema);

const previewContent = z.looseObject({}).nullable();
const previewAnswer = z.strictObject({
  row: z.number().int(),
  series: z.string(),
  period: z.string(),
  before: previewContent.optional(),
  after: previewContent,
  outcome: z.enum(importOutcomes),
});
export const importAnswerSchema = importItemAnswerSchema.extend({
  preview: z.array(previewAnswer),
  errors: z.array(faultAnswerSchema.partial({ path: true })),
  notices: z
    .array(faultAnswerSchema.partial({ path: true }))
    .meta({ description: "What is worth knowing of the file, and refuses nothing." }),
});
export const commitImportAnswerSchema = z.strictObject({
  id: z.string(),
  state: z.enum(importStates),
  created: countSchema,
  revised: countSchema,
  unchanged: countSchema,
  rejected: countSchema,
});
