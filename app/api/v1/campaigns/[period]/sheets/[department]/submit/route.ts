import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { emptyBodySchema, roadmapQuerySchema } from "@/lib/schemas/page";
import { sheetParamsSchema } from "@/lib/schemas/sheet";
import { submitSheet } from "@/lib/use-cases/collection/submit-sheet";

const move = defineRoute({
  act: "submitSheet",
  params: sheetParamsSchema,
  query: roadmapQuerySchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, query, now }) => {
    const moved = await submitSheet(actor, { ...params, ...query }, now);
    return moved.ok ? ok(sheetAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
