import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findBoard } from "@/lib/data/board";
import { inScope } from "@/lib/data/transaction";
import { boardParamsSchema, boardQuerySchema } from "@/lib/schemas/board";

const board = defineRoute({
  act: "readFigures",
  params: boardParamsSchema,
  query: boardQuerySchema,
  handler: ({ actor, params, query, now }) =>
    inScope(actor, (tx) => findBoard(actor, tx, { roadmap: params.slug, ...query }, now)),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: board });
