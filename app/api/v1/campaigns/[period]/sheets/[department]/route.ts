import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { findCampaign } from "@/lib/data/campaign";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { findSheet } from "@/lib/data/sheet";
import { inScope } from "@/lib/data/transaction";
import { sheetAnswer } from "@/lib/domain/campaign-answer";
import { describeCell } from "@/lib/domain/defined-cell";
import { fail, ok } from "@/lib/domain/result";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { sheetParamsSchema } from "@/lib/schemas/sheet";

const find = defineRoute({
  act: "readSheets",
  params: sheetParamsSchema,
  query: roadmapQuerySchema,
  handler: ({ actor, params, query, lang }) =>
    inScope(actor, async (tx) => {
      const campaign = await findCampaign(actor, tx, { ...params, ...query });
      if (!campaign.ok) return campaign;
      const sheet = await findSheet(actor, tx, campaign.value.id, params.department);
      if (sheet === null) return fail("notFound");
      const cells = (await listDefinedCells(actor, tx, { sheetId: sheet.id, history: "recent" }))
        .map(describeCell)
        .map((cell) => ({
          ...cell,
          warnings: cell.warnings.map((fault) => ({ code: fault.code, message: faultMessage(fault, lang) })),
        }));
      return ok({ ...sheetAnswer(sheet), cells });
    }),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: find });
