import { defineMethods } from "@/lib/auth/methods";
import { fileResponse } from "@/lib/auth/file-response";
import { defineRoute } from "@/lib/auth/route";
import { findPublishedFile } from "@/lib/data/publication";
import { recordDownload } from "@/lib/data/publication-download";
import { findPublication } from "@/lib/data/publication-find";
import { inScope } from "@/lib/data/transaction";
import { fail } from "@/lib/domain/result";
import { publicationFileParamsSchema, publicationFileQuerySchema } from "@/lib/schemas/publication";

const download = defineRoute({
  act: "readPublications",
  params: publicationFileParamsSchema,
  query: publicationFileQuerySchema,
  limit: "export",
  handler: async ({ actor, params, query: { lang, ...key }, request, now }) => {
    const response = await inScope(actor, async (tx) => {
      const found = await findPublication(actor, tx, { period: params.period, ...key });
      if (!found.ok) return null;
      const file = await findPublishedFile(actor, tx, found.value.id, { ...params.file, lang });
      if (file === null) return null;
      const answer = fileResponse(request, file);
      // Who has the file already takes nothing.
      if (answer.status === 200) await recordDownload(actor, tx, found.value.id, file, now);
      return answer;
    });
    return response ?? fail("notFound");
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
