import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { ReviewPage } from "@/components/review/review-page";
import { viewReview } from "@/components/review/review-view";
import { requirePerson } from "@/lib/auth/session";
import { findCellStory, findReviewDesk } from "@/lib/data/review-desk";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { parisDay } from "@/lib/domain/day";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref, readCollectionAddress } from "@/lib/schemas/collection-address";

import { acceptAction, acceptAllAction, grantAction, returnAction, validateAction } from "./actions";
import { closeCampaignAction, openCampaignAction, publishAction, reopenAction } from "./campaign-actions";

type Props = {
  readonly params: Promise<{ readonly periode: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const actions = {
  accept: acceptAction,
  acceptAll: acceptAllAction,
  sendBack: returnAction,
  validate: validateAction,
  grant: grantAction,
  openCampaign: openCampaignAction,
  closeCampaign: closeCampaignAction,
  publish: publishAction,
  reopen: reopenAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("review");
  const address = readCollectionAddress((await params).periode, {});
  const lang = toLang(await getLocale());
  return { title: address === null ? t("list.title") : t("title", { period: formatPeriod(address.period, lang) }) };
}

export default async function CampaignReviewPage({ params, searchParams }: Props) {
  const address = readCollectionAddress((await params).periode, await searchParams);
  if (address === null) notFound();
  const { actor } = await requirePerson(collectionHref("revue", { ...address, done: "" }));
  if (!can(actor, "readProvisional", "consolidated")) forbidden();
  const { period, roadmap } = address;
  const key = { period, ...(roadmap !== null && { roadmap }) };
  const now = new Date();
  const found = await inScope(actor, async (tx) => {
    const desk = await findReviewDesk(actor, tx, key);
    if (desk === null) return null;
    const view = viewReview(desk, { address, actor, now, today: parisDay(now) });
    return { view, story: view.open && (await findCellStory(actor, tx, view.open.cell)) };
  });
  if (found === null) notFound();
  return <ReviewPage {...found} actions={can(actor, "returnSheet") ? actions : null} />;
}
