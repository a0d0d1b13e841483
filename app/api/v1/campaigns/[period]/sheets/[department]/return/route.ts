import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { returnSheetSchema, sheetParamsSchema } from "@/lib/schemas/sheet";
import { returnSheet } from "@/lib/use-cases/collection/return-sheet";

const move = defineRoute({
  act: "returnSheet",
  params: sheetParamsSchema,
  query: roadmapQuerySchema,
  body: returnSheetSchema,
  handler: async ({ actor, params, query, body, now }) => {
    const moved = await returnSheet(actor, { ...params, ...query, ...body }, now);
    return moved.ok ? ok(sheetAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
