import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CampaignsPage } from "@/components/campaign/campaigns-page";
import { requirePerson } from "@/lib/auth/session";
import { listCampaignProgress } from "@/lib/data/collection-desk";
import { listRoadmaps } from "@/lib/data/roadmap";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { parisDay } from "@/lib/domain/day";

import { createCampaignAction } from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

/** Ten years of quarters. */
const campaignsShown = 40;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaign.list"))("title") };
}

export default async function CampaignListPage({ searchParams }: Props) {
  const { actor } = await requirePerson("/campagnes");
  if (!can(actor, "createCampaign")) forbidden();
  const { lines, roadmaps } = await inScope(actor, async (tx) => ({
    lines: await listCampaignProgress(actor, tx, campaignsShown),
    roadmaps: await listRoadmaps(actor, tx),
  }));
  const done = (await searchParams)["fait"];
  return (
    <CampaignsPage
      lines={lines}
      roadmaps={roadmaps}
      today={parisDay(new Date())}
      done={typeof done === "string" ? done : undefined}
      create={createCampaignAction}
    />
  );
}
