import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { HistoryScreen } from "@/components/indicator/history-screen";
import { openScreen } from "@/lib/auth/screen";
import { currentPerson } from "@/lib/auth/session";
import { findHistoryScreen } from "@/lib/data/history-screen";
import { findIndicatorName } from "@/lib/data/indicator";
import { inScope } from "@/lib/data/transaction";
import { pathCodeSchema } from "@/lib/schemas/code";
import { readHistoryView } from "@/lib/schemas/history-view";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly params: Promise<{ code: string }>; readonly searchParams: Promise<AddressParams> };
const pageSize = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const person = await currentPerson();
  const name = person && (await inScope(person.actor, (tx) => findIndicatorName(person.actor, tx, code)));
  if (name === null) return { title: (await getTranslations("shell.notFound"))("title") };
  return { title: (await getTranslations("indicator.history"))("title", { name }) };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const code = pathCodeSchema.safeParse((await params).code).data ?? notFound();
  const { actor, reader, view, query, now } = await openScreen(`/indicateurs/${code}/historique`, searchParams);
  if (reader.figures !== "all") forbidden();
  const asked = readHistoryView(query);
  const request = { ...asked, code, limit: pageSize };
  const screen = await inScope(actor, (tx) => findHistoryScreen(actor, tx, request, now));
  if (screen === null) notFound();
  return <HistoryScreen screen={screen} view={{ ...view, roadmap: screen.facts.roadmap }} asked={asked} />;
}
