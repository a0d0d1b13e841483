import { defineMethods } from "@/lib/auth/methods";
import { fileResponse, isTaken } from "@/lib/auth/file-response";
import { defineRoute } from "@/lib/auth/route";
import { recordDownload } from "@/lib/data/publication-download";
import { findPublication } from "@/lib/data/publication-find";
import { streamPublishedFile } from "@/lib/data/published-file";
import { inScope } from "@/lib/data/transaction";
import { sealedFile } from "@/lib/domain/manifest-answer";
import { fail } from "@/lib/domain/result";
import { publicationFileParamsSchema, publicationFileQuerySchema } from "@/lib/schemas/publication";

const download = defineRoute({
  act: "readPublications",
  params: publicationFileParamsSchema,
  query: publicationFileQuerySchema,
  limit: "export",
  handler: async ({ actor, params, query: { lang, ...key }, request, now }) => {
    const found = await inScope(actor, async (tx) => {
      const publication = await findPublication(actor, tx, { period: params.period, ...key });
      const file = publication.ok ? sealedFile(actor, publication.value, { ...params.file, lang }) : null;
      if (!publication.ok || file === null) return null;
      const { id } = publication.value;
      if (isTaken(request, file)) await recordDownload(actor, tx, id, file, now);
      return { id, file };
    });
    if (found === null) return fail("notFound");
    return fileResponse(request, found.file, () => streamPublishedFile(actor, found.id, found.file));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
