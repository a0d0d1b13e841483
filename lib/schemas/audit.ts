import { z } from "zod";

import { countSchema } from "./decimal";
import { limitSchema, listAnswerSchema } from "./page";
import { readText } from "./text";

const readSequence = (text: string): bigint | null => (/^\d{1,18}$/.test(text) ? BigInt(text) : null);
const sequenceSchema = readText(readSequence, "badCursor").meta({ type: "integer", minimum: 0 });

/** `after` is the `seq` of the last event read; `cursor` of the answer before says the same. */
export const auditQuerySchema = z.strictObject({
  after: sequenceSchema.exactOptional(),
  cursor: sequenceSchema.exactOptional(),
  limit: limitSchema,
});

const auditEventAnswerSchema = z.strictObject({
  seq: countSchema,
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  act: z.string(),
  object: z.string(),
  detail: z.looseObject({}),
  hash: z.string(),
});
export const auditListAnswerSchema = listAnswerSchema(auditEventAnswerSchema);
