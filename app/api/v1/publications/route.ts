import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { listPublications, type PublicationRow } from "@/lib/data/publication";
import { listKnownKeys } from "@/lib/use-cases/publication/known-keys";
import { inScope } from "@/lib/data/transaction";
import { ok } from "@/lib/domain/result";
import { pageOf } from "@/lib/schemas/page";
import { publicationListQuerySchema } from "@/lib/schemas/publication";
import { answerManifest } from "@/lib/use-cases/publication/answer-manifest";

const list = defineRoute({
  act: "readPublications",
  query: publicationListQuerySchema,
  handler: async ({ actor, query: { limit, cursor, ...filter } }) => {
    const [period = "", roadmap = "", number = ""] = cursor ?? [];
    const after = cursor === undefined ? undefined : { period, roadmap, number: Number(number) };
    const shown = { ...filter, state: "published" } as const;
    const { found, keys } = await inScope(actor, async (tx) => ({
      found: await listPublications(actor, tx, shown, limit + 1, after),
      keys: await listKnownKeys(actor, tx),
    }));
    const answer = (one: PublicationRow) => answerManifest(actor, one, keys);
    return ok(pageOf(found, limit, (one) => [one.period, one.roadmap, String(one.number)], answer));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list });
