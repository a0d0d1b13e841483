import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { commitImportSchema, importParamsSchema } from "@/lib/schemas/import";
import { commitImport } from "@/lib/use-cases/exchange/commit-import";

const commit = defineRoute({
  act: ["writeEntries", "importHistory"],
  params: importParamsSchema,
  body: commitImportSchema,
  handler: ({ actor, params, body, now }) => commitImport(actor, { ...params, ...body }, now),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: commit });
