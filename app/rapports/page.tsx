import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { Reports } from "@/components/publication/reports";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { requirePerson } from "@/lib/auth/session";
import { findOwnMailPreference } from "@/lib/data/mail-preference";
import { findShelf, findShown } from "@/lib/data/publication-shelf";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { readShelfView } from "@/lib/schemas/shelf-view";
import type { AddressParams } from "@/lib/schemas/view";
import { subscribeAction } from "./actions";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("title") };
}

export default async function ReportsPage({ searchParams }: Props) {
  const { actor, email } = await requirePerson("/rapports");
  if (!can(actor, "readPublications")) forbidden();
  const view = readShelfView(await searchParams, await getLocale());
  const found = await inScope(actor, async (tx) => {
    const shelf = await findShelf(actor, tx, view, new Date());
    if (shelf === null) return null;
    const { publication: cadence } = await findOwnMailPreference(actor, tx);
    const shown = await findShown(actor, tx, shelf.publications[0], { ...shelf, ...view });
    return { screen: { ...shelf, subscription: { email, cadence } }, shown };
  });
  if (found !== null) return <Reports {...found} fileLang={view.lang} isOne={false} subscribe={subscribeAction} />;
  if (view.roadmap !== null) notFound();
  const t = await getTranslations("publication");
  return (
    <>
      <PageHeading title={t("title")} />
      <EmptyState>{t("empty.noRoadmap")}</EmptyState>
    </>
  );
}
