import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DepartmentScreen } from "@/components/department/department-screen";
import { openScreen } from "@/lib/auth/screen";
import { listDepartments } from "@/lib/data/department";
import { listMemberLines } from "@/lib/data/member-line";
import { listProjects } from "@/lib/data/project";
import { findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { inScope } from "@/lib/data/transaction";
import { vantageOf } from "@/lib/domain/as-of";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly params: Promise<{ code: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("department"))("pageTitle", { code: (await params).code }) };
}

export default async function DepartmentPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { actor, view, request, now } = await openScreen(`/departements/${encodeURIComponent(code)}`, searchParams);
  const found = await inScope(actor, async (tx) => {
    const department = (await listDepartments(actor, tx)).find((one) => one.code === code);
    const screen = department && (await findRoadmapScreen(actor, tx, request, now));
    if (!department || !screen) return null;
    const { roadmap, period } = screen.roadmapView;
    const member = { ...request, roadmap: roadmap.slug, dimension: "department", code, quarter: period } as const;
    const lines = await listMemberLines(actor, tx, member, now);
    const projects = await listProjects(actor, tx, roadmap.slug, vantageOf(request.asOf, now));
    return { screen, department, lines, projects };
  });
  if (found === null) notFound();
  return <DepartmentScreen {...found} view={view} />;
}
