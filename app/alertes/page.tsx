import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AlertsScreen } from "@/components/alert/alerts-screen";
import { NoRoadmap } from "@/components/board/no-roadmap";
import { openScreen } from "@/lib/auth/screen";
import { listProjects } from "@/lib/data/project";
import { findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { inScope } from "@/lib/data/transaction";
import { vantageOf } from "@/lib/domain/as-of";
import { readAlertFilter } from "@/lib/schemas/alert-view";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alert"))("title") };
}

export default async function AlertsPage({ searchParams }: Props) {
  const { actor, reader, view, query, request, now } = await openScreen("/alertes", searchParams);
  if (reader.figures === "none") forbidden();
  const found = await inScope(actor, async (tx) => {
    const screen = await findRoadmapScreen(actor, tx, request, now);
    if (screen === null) return null;
    const { slug } = screen.roadmapView.roadmap;
    return { screen, projects: await listProjects(actor, tx, slug, vantageOf(request.asOf, now)) };
  });
  if (found !== null) return <AlertsScreen {...found} filter={readAlertFilter(query)} view={view} />;
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("alert"))("title")} />;
}
