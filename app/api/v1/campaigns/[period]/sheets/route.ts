import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findCampaign } from "@/lib/data/campaign";
import { listSheets } from "@/lib/data/sheet";
import { inScope } from "@/lib/data/transaction";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema } from "@/lib/schemas/campaign";
import { pageOf, sheetListQuerySchema } from "@/lib/schemas/page";

const list = defineRoute({
  act: "readSheets",
  params: campaignParamsSchema,
  query: sheetListQuerySchema,
  handler: ({ actor, params, query: { limit, cursor, ...key } }) =>
    inScope(actor, async (tx) => {
      const campaign = await findCampaign(actor, tx, { ...params, ...key });
      if (!campaign.ok) return campaign;
      const sheets = await listSheets(actor, tx, campaign.value.id);
      const start = cursor === undefined ? 0 : sheets.findIndex(({ department }) => department === cursor[0]) + 1;
      return ok(pageOf(sheets.slice(start, start + limit + 1), limit, ({ department }) => [department], sheetAnswer));
    }),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list });
