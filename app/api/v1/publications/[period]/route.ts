import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findPublication } from "@/lib/data/publication-find";
import { listKnownKeys } from "@/lib/use-cases/publication/known-keys";
import { inScope } from "@/lib/data/transaction";
import { ok } from "@/lib/domain/result";
import { publicationParamsSchema, publicationQuerySchema } from "@/lib/schemas/publication";
import { answerManifest } from "@/lib/use-cases/publication/answer-manifest";

const find = defineRoute({
  act: "readPublications",
  params: publicationParamsSchema,
  query: publicationQuerySchema,
  handler: async ({ actor, params, query }) => {
    const { found, keys } = await inScope(actor, async (tx) => ({
      found: await findPublication(actor, tx, { ...params, ...query }),
      keys: await listKnownKeys(actor, tx),
    }));
    return found.ok ? ok(answerManifest(actor, found.value, keys)) : found;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: find });
