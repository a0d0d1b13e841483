import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { explainFigure } from "@/lib/data/explain";
import { inScope } from "@/lib/data/transaction";
import { explainQuerySchema } from "@/lib/schemas/explain";
import { indicatorParamsSchema } from "@/lib/schemas/indicator";

const explain = defineRoute({
  act: "readFigures",
  params: indicatorParamsSchema,
  query: explainQuerySchema,
  handler: ({ actor, params, query, now }) =>
    inScope(actor, (tx) => explainFigure(actor, tx, { ...params, ...query }, now)),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: explain });
