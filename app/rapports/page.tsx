import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { Reports } from "@/components/publication/reports";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { requirePerson } from "@/lib/auth/session";
import { findShelf, findShown } from "@/lib/data/publication-shelf";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { readShelfView } from "@/lib/schemas/shelf-view";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("title") };
}

export default async function ReportsPage({ searchParams }: Props) {
  const { actor } = await requirePerson("/rapports");
  if (!can(actor, "readPublications")) forbidden();
  const view = readShelfView(await searchParams, await getLocale());
  const found = await inScope(actor, async (tx) => {
    const shelf = await findShelf(actor, tx, view, new Date());
    return shelf && { shelf, shown: await findShown(actor, tx, shelf.publications[0]) };
  });
  if (found !== null) return <Reports screen={found.shelf} shown={found.shown} fileLang={view.lang} isOne={false} />;
  if (view.roadmap !== null) notFound();
  const t = await getTranslations("publication");
  return (
    <>
      <PageHeading title={t("title")} />
      <EmptyState>{t("empty.noRoadmap")}</EmptyState>
    </>
  );
}
