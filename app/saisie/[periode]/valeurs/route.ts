import { z } from "zod";

import { defineRoute } from "@/lib/auth/route";
import { findSheetStanding } from "@/lib/data/sheet-standing";
import { inScope } from "@/lib/data/transaction";
import { parisDay } from "@/lib/domain/day";
import { decideEntryWindow } from "@/lib/domain/entry-window";
import { fail, ok } from "@/lib/domain/result";
import { quarterSchema } from "@/lib/schemas/period";
import { saveCellsSchema, sheetQuerySchema } from "@/lib/schemas/typed-cell";
import { saveTypedCells } from "@/lib/use-cases/collection/save-typed-cells";

const params = z.strictObject({ periode: quarterSchema });

/** Records cells of a sheet as they are typed: from the sheet's own page, so with its session and its origin. */
export const PUT = defineRoute({
  act: "writeEntries",
  params,
  body: saveCellsSchema,
  handler: async ({ actor, params: { periode: period }, body, now }) => {
    const saved = await saveTypedCells(actor, { ...body, period }, now);
    return saved.ok ? ok({ at: now.toISOString(), cells: saved.value }) : saved;
  },
});

/** What stands in the sheet now, for a page that has been open for a while; and whether it can still be filled. */
export const GET = defineRoute({
  act: "writeEntries",
  params,
  query: sheetQuerySchema,
  handler: async ({ actor, params: { periode: period }, query, now }) => {
    const found = await inScope(actor, (tx) => findSheetStanding(actor, tx, { ...query, period }));
    if (found === null) return fail("notFound");
    const { campaign, sheet, cells } = found;
    return ok({ isWritable: decideEntryWindow(campaign, sheet, sheet.exception, parisDay(now)).ok, cells });
  },
});
