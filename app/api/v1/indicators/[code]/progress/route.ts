import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findProgress } from "@/lib/data/figure-progress";
import { inScope } from "@/lib/data/transaction";
import { indicatorParamsSchema } from "@/lib/schemas/indicator";
import { progressQuerySchema } from "@/lib/schemas/progress";

const progress = defineRoute({
  act: "readFigures",
  params: indicatorParamsSchema,
  query: progressQuerySchema,
  handler: ({ actor, params, query, now }) =>
    inScope(actor, (tx) => findProgress(actor, tx, { ...params, ...query }, now)),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: progress });
