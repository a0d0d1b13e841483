import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema, grantExceptionSchema } from "@/lib/schemas/campaign";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { grantException } from "@/lib/use-cases/collection/grant-exception";

const grant = defineRoute({
  act: "grantException",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: grantExceptionSchema,
  handler: async ({ actor, params, query, body, now }) => {
    const granted = await grantException(actor, { ...params, ...query, ...body }, now);
    return granted.ok ? ok(sheetAnswer(granted.value)) : granted;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: grant });
