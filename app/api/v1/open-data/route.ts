import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { listOpenPublications } from "@/lib/data/open-data";
import { inScope } from "@/lib/data/transaction";
import { ok } from "@/lib/domain/result";
import { openDataHref, openDataFiles } from "@/lib/schemas/open-data";

const list = defineRoute({
  act: "public",
  handler: async ({ actor }) => {
    const publications = await inScope(actor, (tx) => listOpenPublications(actor, tx));
    const items = publications.map(({ latest, publishedAt, ...one }) => ({
      ...one,
      publishedAt: publishedAt.toISOString(),
      stands: one.number === latest,
      files: openDataFiles.map((file) => openDataHref(one, file)),
    }));
    return ok({ items, nextCursor: null });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list });
