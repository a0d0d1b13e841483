import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { findAnnotatedImport } from "@/lib/data/import-detail";
import { inScope } from "@/lib/data/transaction";
import { fail } from "@/lib/domain/result";
import { annotatedCsv } from "@/lib/reports/annotated-csv";
import { importParamsSchema } from "@/lib/schemas/import";

const annotate = defineRoute({
  act: ["readAllImports", "writeEntries", "importHistory"],
  params: importParamsSchema,
  limit: "export",
  handler: async ({ actor, params, lang }) => {
    const found = await inScope(actor, (tx) => findAnnotatedImport(actor, tx, params.id));
    if (found === null) return fail("notFound");
    const notes = found.rows.map(({ row, outcome, faults }) => {
      const message = faults.map((fault) => faultMessage(fault, lang)).join(" ");
      return [row, { outcome, message }] as const;
    });
    const base = found.fileName
      .replace(/\.\w+$/u, "")
      .normalize("NFD")
      .replace(/[^\w.-]+/gu, "-");
    return new Response(annotatedCsv(found.table, new Map(notes), lang), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${base}-annotated.csv"`,
      },
    });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: annotate });
