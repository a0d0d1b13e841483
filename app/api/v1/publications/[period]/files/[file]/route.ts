import { defineMethods } from "@/lib/auth/methods";
import { fileResponse } from "@/lib/auth/file-response";
import { defineRoute } from "@/lib/auth/route";
import { findPublishedFile } from "@/lib/data/publication";
import { findPublication } from "@/lib/data/publication-find";
import { inScope } from "@/lib/data/transaction";
import { fail } from "@/lib/domain/result";
import { publicationFileParamsSchema, publicationFileQuerySchema } from "@/lib/schemas/publication";

const download = defineRoute({
  act: "readPublications",
  params: publicationFileParamsSchema,
  query: publicationFileQuerySchema,
  limit: "export",
  handler: async ({ actor, params, query: { lang, ...key }, request }) => {
    const file = await inScope(actor, async (tx) => {
      const found = await findPublication(actor, tx, { period: params.period, ...key });
      return found.ok ? findPublishedFile(actor, tx, found.value.id, { ...params.file, lang }) : null;
    });
    return file === null ? fail("notFound") : fileResponse(request, file);
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
