import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { campaignAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema, reopenCampaignSchema } from "@/lib/schemas/campaign";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { reopenCampaign } from "@/lib/use-cases/collection/reopen-campaign";

const move = defineRoute({
  act: "reopenCampaign",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: reopenCampaignSchema,
  handler: async ({ actor, params, query, body, now }) => {
    const moved = await reopenCampaign(actor, { ...params, ...query, ...body }, now);
    return moved.ok ? ok(campaignAnswer(moved.value)) : moved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: move });
