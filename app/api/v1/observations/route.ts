import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { checkExport } from "@/lib/data/observation-export";
import { streamObservations } from "@/lib/data/observation-stream";
import { inScope } from "@/lib/data/transaction";
import { writeObservations } from "@/lib/reports/observation-file";
import { textStream } from "@/lib/reports/text-stream";
import { observationsQuerySchema } from "@/lib/schemas/observation";

const types = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

const observations = defineRoute({
  act: "readFigures",
  query: observationsQuerySchema,
  limit: "export",
  handler: async ({ actor, query: { format, ...request }, now }) => {
    const selection = await inScope(actor, (tx) => checkExport(actor, tx, request, now));
    if (!selection.ok) return selection;
    const file = writeObservations(streamObservations(actor, selection.value, { now, format }), format);
    return new Response(textStream(file), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="observations.${format}"`,
      },
    });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: observations });
