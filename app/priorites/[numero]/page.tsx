import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { PriorityScreen } from "@/components/priority/priority-screen";
import { openScreen } from "@/lib/auth/screen";
import { explainPriority } from "@/lib/data/explain-board";
import { listPriorities } from "@/lib/data/priority";
import { listProjects } from "@/lib/data/project";
import { findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { inScope } from "@/lib/data/transaction";
import { vantageOf } from "@/lib/domain/as-of";
import type { AddressParams } from "@/lib/schemas/view";
import { asksWhy } from "@/lib/schemas/why";

type Props = { readonly params: Promise<{ numero: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("priority"))("pageTitleOf", { number: (await params).numero }) };
}

export default async function PriorityPage({ params, searchParams }: Props) {
  const { numero } = await params;
  const { actor, view, query, request, now } = await openScreen(
    `/priorites/${encodeURIComponent(numero)}`,
    searchParams,
  );
  const found = await inScope(actor, async (tx) => {
    const screen = await findRoadmapScreen(actor, tx, request, now);
    if (screen === null) return null;
    const { slug } = screen.roadmapView.roadmap;
    const priority = (await listPriorities(actor, tx, slug)).find(({ number }) => String(number) === numero);
    const projects = await listProjects(actor, tx, slug, vantageOf(request.asOf, now));
    if (priority === undefined) return null;
    const { board } = screen;
    const explanation =
      board !== null && asksWhy(query, "progress")
        ? await explainPriority(actor, tx, { ...request, board, number: priority.number }, now)
        : null;
    return { screen, priority, projects, explanation };
  });
  if (found === null) notFound();
  return <PriorityScreen {...found} view={view} />;
}
