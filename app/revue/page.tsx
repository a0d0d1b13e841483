import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { requirePerson } from "@/lib/auth/session";
import { findCampaignInReview } from "@/lib/data/collection-desk";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { collectionHref } from "@/lib/schemas/collection-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.list"))("title") };
}

/** Leads to the campaign whose review is waited for. */
export default async function ReviewListPage() {
  const { actor } = await requirePerson("/revue");
  if (!can(actor, "readProvisional", "consolidated")) forbidden();
  const period = await inScope(actor, (tx) => findCampaignInReview(actor, tx));
  if (period !== null) redirect(collectionHref("revue", { period }));
  const t = await getTranslations("review.list");
  return (
    <>
      <PageHeading title={t("title")} />
      <EmptyState>{t("none")}</EmptyState>
    </>
  );
}
