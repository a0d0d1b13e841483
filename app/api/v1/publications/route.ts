import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { listPublications } from "@/lib/data/publication";
import { inScope } from "@/lib/data/transaction";
import { publishedAnswer } from "@/lib/domain/manifest-answer";
import { ok } from "@/lib/domain/result";
import { pageOf } from "@/lib/schemas/page";
import { publicationListQuerySchema } from "@/lib/schemas/publication";

const list = defineRoute({
  act: "readPublications",
  query: publicationListQuerySchema,
  handler: async ({ actor, query: { limit, cursor, ...filter } }) => {
    const [period = "", roadmap = "", number = ""] = cursor ?? [];
    const after = cursor === undefined ? undefined : { period, roadmap, number: Number(number) };
    const shown = { ...filter, state: "published" } as const;
    const found = await inScope(actor, (tx) => listPublications(actor, tx, shown, limit + 1, after));
    return ok(pageOf(found, limit, (one) => [one.period, one.roadmap, String(one.number)], publishedAnswer));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list });
