import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { IndicatorScreen } from "@/components/indicator/indicator-screen";
import { openScreen } from "@/lib/auth/screen";
import { currentPerson } from "@/lib/auth/session";
import { findIndicatorName } from "@/lib/data/indicator";
import { findIndicatorScreen } from "@/lib/data/indicator-screen";
import { inScope } from "@/lib/data/transaction";
import { pathCodeSchema } from "@/lib/schemas/code";
import type { AddressParams } from "@/lib/schemas/view";
import { readWhy } from "@/lib/schemas/read-why";

type Props = { readonly params: Promise<{ code: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const person = await currentPerson();
  const title = person && (await inScope(person.actor, (tx) => findIndicatorName(person.actor, tx, code)));
  return { title: title ?? (await getTranslations("shell.notFound"))("title") };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const code = pathCodeSchema.safeParse((await params).code).data ?? notFound();
  const { actor, view, query, request, now } = await openScreen(`/indicateurs/${code}`, searchParams);
  const why = readWhy(query);
  const asked = why && { ...why, isOwn: why.measure === "own" };
  const screen = await inScope(actor, (tx) => findIndicatorScreen(actor, tx, { ...request, code, why: asked }, now));
  if (screen === null) notFound();
  return <IndicatorScreen screen={screen} why={why} view={{ ...view, roadmap: screen.facts.roadmap }} />;
}
