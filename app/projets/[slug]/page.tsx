import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ProjectScreen } from "@/components/project/project-screen";
import { openScreen } from "@/lib/auth/screen";
import { currentPerson } from "@/lib/auth/session";
import { findProject } from "@/lib/data/project";
import { findProjectScreen } from "@/lib/data/project-screen";
import { inScope } from "@/lib/data/transaction";
import { vantageOf } from "@/lib/domain/as-of";
import type { AddressParams } from "@/lib/schemas/view";
import { asksWhy } from "@/lib/schemas/why";

type Props = { readonly params: Promise<{ slug: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const person = await currentPerson();
  const now = vantageOf(null, new Date());
  const project = person && (await inScope(person.actor, (tx) => findProject(person.actor, tx, slug, now)));
  return { title: project?.name ?? (await getTranslations("shell.notFound"))("title") };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { actor, view, query, request, now } = await openScreen(`/projets/${encodeURIComponent(slug)}`, searchParams);
  const screen = await inScope(actor, (tx) => findProjectScreen(actor, tx, { ...request, slug }, now));
  if (screen === null) notFound();
  return (
    <ProjectScreen
      screen={screen}
      view={{ ...view, roadmap: screen.project.roadmap }}
      isExplained={asksWhy(query, "progress")}
    />
  );
}
