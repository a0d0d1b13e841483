import { getTranslations } from "next-intl/server";

import { currentPerson } from "@/lib/auth/session";
import { findIndicator } from "@/lib/data/indicator";
import { findRoadmapView } from "@/lib/data/roadmap-view";
import { inScope } from "@/lib/data/transaction";
import { findTrajectory } from "@/lib/data/trajectory";
import { readerOf } from "@/lib/domain/reader";
import { writeCsv } from "@/lib/reports/csv";
import { trajectorySheet } from "@/lib/reports/trajectory-sheet";
import { pathCodeSchema } from "@/lib/schemas/code";
import { readView, viewFor, viewRequest } from "@/lib/schemas/view";

type Context = { readonly params: Promise<{ code: string }> };

/** The rows of an indicator's chart, as its page shows them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson();
  const code = pathCodeSchema.safeParse((await params).code).data;
  if (person === null) return new Response(null, { status: 401 });
  const { actor } = person;
  if (readerOf(actor).figures === "none") return new Response(null, { status: 403 });
  if (code === undefined) return new Response(null, { status: 404 });
  const now = new Date();
  const asked = readView(Object.fromEntries(new URL(request.url).searchParams));
  const { period, asOf, isProvisional } = viewRequest(viewFor(asked, readerOf(actor)), now);
  const found = await inScope(actor, async (tx) => {
    const facts = await findIndicator(actor, tx, code, null);
    const view = facts && (await findRoadmapView(actor, tx, { roadmap: facts.roadmap, period }, now));
    return view && findTrajectory(actor, tx, { code, quarter: view.period, asOf, isProvisional }, now);
  });
  if (found?.ok !== true || found.value.chart === null) return new Response(null, { status: 404 });
  const [t, marks] = await Promise.all([getTranslations("chart.table"), getTranslations("marks")]);
  const { line, chart } = found.value;
  const sheet = trajectorySheet(line, chart, t, (mark) => marks(`${mark}.word`));
  return new Response(writeCsv(sheet) as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${code}.csv"`,
      "cache-control": "no-store",
    },
  });
}
