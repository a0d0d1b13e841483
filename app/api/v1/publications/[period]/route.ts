import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findPublication } from "@/lib/data/publication-find";
import { inScope } from "@/lib/data/transaction";
import { publishedAnswer } from "@/lib/domain/manifest-answer";
import { ok } from "@/lib/domain/result";
import { publicationParamsSchema, publicationQuerySchema } from "@/lib/schemas/publication";

const find = defineRoute({
  act: "readPublications",
  params: publicationParamsSchema,
  query: publicationQuerySchema,
  handler: async ({ actor, params, query }) => {
    const found = await inScope(actor, (tx) => findPublication(actor, tx, { ...params, ...query }));
    return found.ok ? ok(publishedAnswer(found.value)) : found;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: find });
