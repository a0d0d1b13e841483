import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { campaignAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema } from "@/lib/schemas/campaign";
import { emptyBodySchema, roadmapQuerySchema } from "@/lib/schemas/page";
import { openCampaign } from "@/lib/use-cases/collection/open-campaign";

const move = defineRoute({
  act: "openCampaign",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, query, now }) => {
    const moved = await openCampaign(actor, { ...params, ...query }, now);
    return moved.ok ? ok(campaignAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
