import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { inScope } from "@/lib/data/transaction";
import { findWorkbookSheet } from "@/lib/data/workbook";
import { reportMimes } from "@/lib/domain/publication";
import { collectionWorkbook } from "@/lib/reports/collection-workbook";
import { workbookName } from "@/lib/reports/file-name";
import { writeOds } from "@/lib/reports/ods";
import { writeXlsx } from "@/lib/reports/xlsx";
import { campaignParamsSchema } from "@/lib/schemas/campaign";
import { workbookQuerySchema } from "@/lib/schemas/workbook";

const writers = { xlsx: writeXlsx, ods: writeOds } as const;

const download = defineRoute({
  act: "readSheets",
  params: campaignParamsSchema,
  query: workbookQuerySchema,
  limit: "export",
  handler: async ({ actor, params, query: { format, lang: asked, ...key }, lang, now }) => {
    const found = await inScope(actor, (tx) => findWorkbookSheet(actor, tx, { ...params, ...key }));
    if (!found.ok) return found;
    const bytes = writers[format](collectionWorkbook(found.value, asked ?? lang, now));
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": reportMimes[format],
        "content-disposition": `attachment; filename="${workbookName(params.period, key.department, format)}"`,
        "cache-control": "private, no-store",
      },
    });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: download });
