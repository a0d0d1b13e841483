import { z } from "zod";

import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { quarterSchema } from "@/lib/schemas/period";
import { saveCellsSchema } from "@/lib/schemas/typed-cell";
import { saveTypedCells } from "@/lib/use-cases/collection/save-typed-cells";

/** Records cells of a sheet as they are typed: from the sheet's own page, so with its session and its origin. */
export const PUT = defineRoute({
  act: "writeEntries",
  params: z.strictObject({ periode: quarterSchema }),
  body: saveCellsSchema,
  handler: async ({ actor, params, body, now }) => {
    const saved = await saveTypedCells(actor, { ...body, period: params.periode }, now);
    return saved.ok ? ok({ at: now.toISOString(), cells: saved.value }) : saved;
  },
});
