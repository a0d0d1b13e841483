import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findResults } from "@/lib/data/figure-result";
import { inScope } from "@/lib/data/transaction";
import { indicatorParamsSchema } from "@/lib/schemas/indicator";
import { resultsQuerySchema } from "@/lib/schemas/result";

const results = defineRoute({
  act: "readFigures",
  params: indicatorParamsSchema,
  query: resultsQuerySchema,
  handler: ({ actor, params, query, now }) =>
    inScope(actor, (tx) => findResults(actor, tx, { ...params, ...query }, now)),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: results });
