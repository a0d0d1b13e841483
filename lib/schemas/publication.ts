import { z } from "zod";

import { reportFormats, type ReportFormat } from "@/lib/domain/publication";
import { langs } from "@/lib/messages/lang";

import { codeSchema } from "./code";
import { countSchema, figureSchema } from "./decimal";
import { withFault } from "./fault";
import { cursorSchema, listAnswerSchema, pageQuerySchema, type Cursor } from "./page";
import { quarterSchema } from "./period";
import { readText } from "./text";

export const publicationParamsSchema = z.strictObject({ period: quarterSchema });

const fileName = /^((?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,80})\.(pdf|xlsx|ods|csv|json)$/;
const readFileName = (text: string): { scope: string; format: ReportFormat } | null => {
  const [, scope, extension] = fileName.exec(text) ?? [];
  const format = reportFormats.find((known) => known === extension);
  return scope === undefined || format === undefined ? null : { scope, format };
};
export const publicationFileParamsSchema = z.strictObject({
  period: quarterSchema,
  file: readText(readFileName, "notFound").meta({ examples: ["consolidated.pdf", "MJ.xlsx", "department-RH.csv"] }),
});

const readNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);
const numberSchema = readText(readNumber, "invalid").meta({ type: "integer", minimum: 1 });

/** Period, roadmap and number of the last item. */
const isPlace = ([, , number = "", ...others]: Cursor): boolean => readNumber(number) !== null && others.length === 0;
export const publicationListQuerySchema = pageQuerySchema.extend({
  roadmap: codeSchema.exactOptional(),
  cursor: cursorSchema.refine(isPlace, withFault("badCursor")).exactOptional(),
});
export const publicationQuerySchema = z.strictObject({
  roadmap: codeSchema.exactOptional(),
  number: numberSchema.exactOptional(),
});
export const publicationFileQuerySchema = publicationQuerySchema.extend({ lang: z.enum(langs).default("fr") });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileAnswer = z.strictObject({
  scope: z.string(),
  lang: z.enum(langs),
  format: z.enum(reportFormats),
  name: z.string(),
  size: countSchema,
  sha256,
});
const correctionAnswer = z.strictObject({
  indicator: z.string(),
  scope: z.string(),
  period: z.string(),
  before: figureSchema.nullable(),
  after: figureSchema.nullable(),
  reason: z.string(),
});

/** The manifest: what `publication:verify` reads, signed without `signature` and `supersededBy`. */
export const publicationAnswerSchema = z.strictObject({
  roadmap: z.string().optional(),
  period: z.string(),
  number: z.number().int(),
  publishedAt: z.iso.datetime(),
  previous: z.number().int().nullable(),
  supersededBy: z.number().int().nullable(),
  files: z.array(fileAnswer),
  snapshotSha256: sha256,
  auditHead: z.string(),
  signature: z.string(),
  keyId: z.string(),
  without: z.array(z.strictObject({ department: z.string(), reason: z.string() })),
  erratum: z.array(correctionAnswer).optional(),
});
export const publicationListAnswerSchema = listAnswerSchema(publicationAnswerSchema);

/** A file to verify comes alone. */
export const verifyFieldsSchema = z.strictObject({});
export const verifyAnswerSchema = z.strictObject({
  authentic: z.boolean(),
  period: z.string().optional(),
  number: z.number().int().optional(),
  scope: z.string().optional(),
  superseded: z.boolean().optional(),
  reason: z
    .literal("brokenSeal")
    .optional()
    .meta({ description: "The file is recorded here, but no signed manifest names it." }),
});
