import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { NoRoadmap } from "@/components/board/no-roadmap";
import { ProjectListScreen } from "@/components/project/project-list-screen";
import { openScreen } from "@/lib/auth/screen";
import { listProjects } from "@/lib/data/project";
import { findRoadmapView } from "@/lib/data/roadmap-view";
import { inScope } from "@/lib/data/transaction";
import { vantageOf } from "@/lib/domain/as-of";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("project"))("title") };
}

export default async function ProjectsPage({ searchParams }: Props) {
  const { actor, reader, view, request, now } = await openScreen("/projets", searchParams);
  const found = await inScope(actor, async (tx) => {
    const roadmapView = await findRoadmapView(actor, tx, request, now);
    if (roadmapView === null) return null;
    const vantage = vantageOf(request.asOf, now);
    return { roadmapView, projects: await listProjects(actor, tx, roadmapView.roadmap.slug, vantage) };
  });
  if (found !== null) return <ProjectListScreen {...found} reader={reader} view={view} />;
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("project"))("title")} />;
}
