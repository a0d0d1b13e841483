import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { listCampaigns } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import { campaignAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignListQuerySchema, createCampaignSchema } from "@/lib/schemas/campaign";
import { pageOf } from "@/lib/schemas/page";
import { createCampaign } from "@/lib/use-cases/collection/create-campaign";

const list = defineRoute({
  act: "readCampaigns",
  query: campaignListQuerySchema,
  handler: async ({ actor, query: { limit, cursor, ...filter } }) => {
    const [after] = cursor ?? [];
    const page = { limit: limit + 1, ...(after !== undefined && { after }) };
    const found = await inScope(actor, (tx) => listCampaigns(actor, tx, filter, page));
    return ok(pageOf(found, limit, ({ period, roadmap }) => [`${period}/${roadmap}`], campaignAnswer));
  },
});

const create = defineRoute({
  act: "createCampaign",
  body: createCampaignSchema,
  status: 201,
  handler: async ({ actor, body, now }) => {
    const created = await createCampaign(actor, body, now);
    return created.ok ? ok(campaignAnswer(created.value)) : created;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list, POST: create });
