import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { campaignAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema } from "@/lib/schemas/campaign";
import { emptyBodySchema, roadmapQuerySchema } from "@/lib/schemas/page";
import { closeCampaign } from "@/lib/use-cases/collection/close-campaign";

const move = defineRoute({
  act: "closeCampaign",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, query, now }) => {
    const moved = await closeCampaign(actor, { ...params, ...query }, now);
    return moved.ok ? ok(campaignAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
