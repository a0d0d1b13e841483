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
      return { id: publication.value.id, file };
    });
    if (found === null) return fail("notFound");
    const { id, file } = found;
    const response = await fileResponse(request, file, () => streamPublishedFile(actor, id, file));
    // What could not be given was not taken, and what is given is never left unrecorded.
    if (isTaken(request, file)) await inScope(actor, (tx) => recordDownload(actor, tx, id, file, now));
    return response;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
