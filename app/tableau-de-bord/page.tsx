import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Board } from "@/components/board/board";
import { orderName, readOrder } from "@/components/board/key-figures";
import { NoRoadmap } from "@/components/board/no-roadmap";
import { openScreen } from "@/lib/auth/screen";
import { findBoardFacts } from "@/lib/data/board-facts";
import { inScope } from "@/lib/data/transaction";
import { lastParam, type AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default async function BoardPage({ searchParams }: Props) {
  const { actor, reader, view, query, request, now } = await openScreen("/tableau-de-bord", searchParams);
  if (reader.figures === "none") forbidden();
  const facts = await inScope(actor, (tx) => findBoardFacts(actor, tx, request, now));
  if (facts !== null) return <Board screen={{ ...facts, view }} order={readOrder(lastParam(query, orderName))} />;
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("board"))("title")} />;
}
