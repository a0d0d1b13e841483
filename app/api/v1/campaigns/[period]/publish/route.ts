import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema, publishCampaignSchema } from "@/lib/schemas/campaign";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { publishCampaign } from "@/lib/use-cases/publication/publish-campaign";

const publish = defineRoute({
  act: "publishCampaign",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: publishCampaignSchema,
  status: 202,
  handler: async ({ actor, params, query, body, now }) => {
    const asked = await publishCampaign(actor, { ...params, ...query, ...body }, now);
    return asked.ok ? ok({ period: asked.value.period, number: asked.value.number, state: "sealing" }) : asked;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: publish });
