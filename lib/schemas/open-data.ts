import { z } from "zod";

import { codeSchema } from "./code";
import { quarterSchema } from "./period";
import { publicationQuerySchema } from "./publication";

export const openDataFiles = ["figures.csv", "figures.sdmx.csv"] as const;

type Named = { readonly roadmap: string; readonly period: string; readonly number: number };
/** Where a file of open data is, of that number whatever replaces it later. */
export const openDataHref = ({ roadmap, period, number }: Named, file: (typeof openDataFiles)[number]): string =>
  `/api/v1/open-data/${roadmap}/${period}/${file}?number=${String(number)}`;

/** `latest` is the last published quarter. */
export const openDataParamsSchema = z.strictObject({
  roadmap: codeSchema,
  period: z.union([z.literal("latest"), quarterSchema]),
  file: z.enum(openDataFiles),
});
export const openDataQuerySchema = publicationQuerySchema.omit({ roadmap: true });

export const openDataListAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      roadmap: z.string(),
      title: z.string(),
      period: z.string(),
      number: z.int(),
      publishedAt: z.string(),
      stands: z.boolean(),
      files: z.array(z.string()),
    }),
  ),
  nextCursor: z.null(),
});
/** A Table Schema: its own specification says what it holds. */
export const openDataSchemaAnswerSchema = z.looseObject({ name: z.string(), fields: z.array(z.looseObject({})) });
