import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { MinistryScreen } from "@/components/ministry/ministry-screen";
import { openScreen } from "@/lib/auth/screen";
import { markLines } from "@/lib/data/figure-correction";
import { listMemberLines } from "@/lib/data/member-line";
import { findMinistry } from "@/lib/data/ministry";
import { listProjects } from "@/lib/data/project";
import { listPublishedLines } from "@/lib/data/published-line";
import { findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { inScope } from "@/lib/data/transaction";
import { publicationOf } from "@/lib/domain/roadmap-view";
import { vantageOf } from "@/lib/domain/as-of";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly params: Promise<{ code: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("ministry"))("pageTitle", { code: (await params).code }) };
}

export default async function MinistryPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { actor, reader, view, request, now } = await openScreen(
    `/ministeres/${encodeURIComponent(code)}`,
    searchParams,
  );
  const vantage = vantageOf(request.asOf, now);
  const found = await inScope(actor, async (tx) => {
    const ministry = await findMinistry(actor, tx, code, vantage.today);
    const screen = ministry && (await findRoadmapScreen(actor, tx, request, now));
    if (ministry === null || screen === null) return null;
    const { roadmap, period } = screen.roadmapView;
    const asked = { ...request, roadmap: roadmap.slug, quarter: period, ministry: code };
    const lines =
      reader.figures === "published"
        ? await listPublishedLines(actor, tx, asked)
        : await listMemberLines(actor, tx, { ...asked, dimension: "ministry", code }, now);
    const told = { ...publicationOf(screen.roadmapView), scope: code };
    const marked = request.isProvisional ? lines : await markLines(actor, tx, told, lines);
    return { screen, ministry, lines: marked, projects: await listProjects(actor, tx, roadmap.slug, vantage) };
  });
  if (found === null) notFound();
  return <MinistryScreen {...found} view={view} />;
}
