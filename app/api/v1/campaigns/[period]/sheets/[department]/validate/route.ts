import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { emptyBodySchema, roadmapQuerySchema } from "@/lib/schemas/page";
import { sheetParamsSchema } from "@/lib/schemas/sheet";
import { validateSheet } from "@/lib/use-cases/collection/validate-sheet";

const move = defineRoute({
  act: "validateSheet",
  params: sheetParamsSchema,
  query: roadmapQuerySchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, query, now }) => {
    const moved = await validateSheet(actor, { ...params, ...query }, now);
    return moved.ok ? ok(sheetAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
