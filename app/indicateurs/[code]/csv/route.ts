import { getTranslations } from "next-intl/server";

import { openTrajectory } from "@/lib/auth/open-trajectory";
import { writeCsv } from "@/lib/reports/csv";
import { trajectorySheet } from "@/lib/reports/trajectory-sheet";

type Context = { readonly params: Promise<{ code: string }> };

/** The rows of an indicator's chart, as its page shows them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const opened = await openTrajectory(request, params);
  if ("refused" in opened) return new Response(null, { status: opened.refused });
  const { line, chart } = opened;
  const [t, marks] = await Promise.all([getTranslations("chart.table"), getTranslations("marks")]);
  const sheet = trajectorySheet(line, chart, t, (mark) => marks(`${mark}.word`));
  return new Response(writeCsv(sheet) as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${line.code}.csv"`,
      "cache-control": "no-store",
    },
  });
}
