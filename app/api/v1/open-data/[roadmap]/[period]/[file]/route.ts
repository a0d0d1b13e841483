import { createHash } from "node:crypto";

import { defineMethods } from "@/lib/auth/methods";
import { openFileResponse } from "@/lib/auth/file-response";
import { defineRoute } from "@/lib/auth/route";
import { findOpenReport } from "@/lib/data/open-data";
import { inScope } from "@/lib/data/transaction";
import { openFigures } from "@/lib/domain/open-data";
import { fail } from "@/lib/domain/result";
import { openCsv, openSdmx } from "@/lib/reports/open-data";
import { openDataParamsSchema, openDataQuerySchema } from "@/lib/schemas/open-data";

const download = defineRoute({
  act: "public",
  params: openDataParamsSchema,
  query: openDataQuerySchema,
  limit: "export",
  handler: async ({ actor, params: { roadmap, period, file }, query, request }) => {
    const key = { roadmap, period: period === "latest" ? null : period, number: query.number ?? null };
    const report = await inScope(actor, (tx) => findOpenReport(actor, tx, key));
    if (report === null) return fail("notFound");
    const figures = openFigures(report);
    const content = file === "figures.csv" ? openCsv(figures) : openSdmx(figures);
    const { period: published, number } = report.head;
    const name = `${roadmap}-${published}-n${String(number)}-${file}`;
    const sha256 = createHash("sha256").update(content).digest("hex");
    return openFileResponse(request, { name, content, sha256 });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
