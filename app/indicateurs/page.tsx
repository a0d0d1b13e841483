import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { NoRoadmap } from "@/components/board/no-roadmap";
import { IndicatorListScreen } from "@/components/indicator/indicator-list-screen";
import { openScreen } from "@/lib/auth/screen";
import { findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { inScope } from "@/lib/data/transaction";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicator"))("title") };
}

export default async function IndicatorsPage({ searchParams }: Props) {
  const { actor, view, request, now } = await openScreen("/indicateurs", searchParams);
  const screen = await inScope(actor, (tx) => findRoadmapScreen(actor, tx, request, now));
  if (screen !== null) return <IndicatorListScreen screen={screen} view={view} />;
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("indicator"))("title")} />;
}
