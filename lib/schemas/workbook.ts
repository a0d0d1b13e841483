import { z } from "zod";

import { langs } from "@/lib/messages/lang";

import { codeSchema } from "./code";

export const workbookFormats = ["xlsx", "ods"] as const;

export const workbookQuerySchema = z.strictObject({
  department: codeSchema,
  format: z.enum(workbookFormats).default("xlsx"),
  roadmap: codeSchema.exactOptional(),
  lang: z.enum(langs).exactOptional().meta({ description: "The language asked for with Accept-Language by default." }),
});
