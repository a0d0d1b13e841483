import { getLocale, getTranslations } from "next-intl/server";

import { chartFileText } from "@/components/chart/chart-file-text";
import { openTrajectory } from "@/lib/auth/open-trajectory";
import { toLang } from "@/lib/messages/lang";
import { chartFile } from "@/lib/reports/chart-file";
import { pictureOf } from "@/lib/reports/chart-picture";
import { reportWords } from "@/lib/reports/words";
import { env } from "@/lib/shared/env";

type Context = { readonly params: Promise<{ code: string }> };

/** The State's own typeface where the service may carry its brand. */
const fontOf = (hasBrand: boolean): string => `${hasBrand ? "Marianne, " : ""}Arial, sans-serif`;

/** An indicator's chart as a picture that stands alone, drawn from the rows that its page shows. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const opened = await openTrajectory(request, params);
  if ("refused" in opened) return new Response(null, { status: opened.refused });
  const { line, chart, facts, roadmapView, day } = opened;
  const lang = toLang(await getLocale());
  const { DEMO, STATE_BRAND } = env();
  const t = await getTranslations("chart");
  const origin = { source: facts.labels.source, realSource: roadmapView.roadmap.source, day, isDemo: DEMO };
  const text = chartFileText(line, chart, origin, t, lang);
  const by = { words: reportWords(lang), lang, font: fontOf(STATE_BRAND) };
  const svg = chartFile(chart, pictureOf(chart, facts.definition), text, by);
  if (svg === null) return new Response(null, { status: 404 });
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": `attachment; filename="${line.code}.svg"`,
      "content-security-policy": "default-src 'none'",
      "cache-control": "no-store",
    },
  });
}
