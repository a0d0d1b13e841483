import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { NoRoadmap } from "@/components/board/no-roadmap";
import { ComparisonScreen } from "@/components/comparison/comparison-screen";
import { openScreen } from "@/lib/auth/screen";
import { findComparison } from "@/lib/data/board-comparison";
import { inScope } from "@/lib/data/transaction";
import { comparePath, readComparison } from "@/lib/schemas/compare-view";
import { asOfDay, type AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comparison"))("title") };
}

export default async function ComparisonPage({ searchParams }: Props) {
  const { actor, reader, view, query, now } = await openScreen(comparePath, searchParams);
  if (reader.figures === "none") forbidden();
  const request = {
    roadmap: view.roadmap,
    asked: readComparison(query),
    asOf: (day: Parameters<typeof asOfDay>[0]) => asOfDay(day, now),
  };
  const screen = await inScope(actor, (tx) => findComparison(actor, tx, request, now));
  if (screen !== null) return <ComparisonScreen screen={screen} />;
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("comparison"))("title")} />;
}
