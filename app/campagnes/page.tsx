import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CampaignsPage } from "@/components/campaign/campaigns-page";
import { requirePerson } from "@/lib/auth/session";
import { findCockpit } from "@/lib/data/cockpit";
import { listRoadmaps } from "@/lib/data/roadmap";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { yearOf } from "@/lib/domain/campaign-plan";
import { parisDay } from "@/lib/domain/day";
import { periodContaining, shiftPeriod } from "@/lib/domain/period";
import { readCockpitAddress } from "@/lib/schemas/cockpit-address";

import {
  closeCampaignAction,
  createCampaignAction,
  openCampaignAction,
  planCampaignsAction,
  publishAction,
  remindAction,
  reopenAction,
} from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

const actions = {
  create: createCampaignAction,
  plan: planCampaignsAction,
  openCampaign: openCampaignAction,
  closeCampaign: closeCampaignAction,
  publish: publishAction,
  reopen: reopenAction,
  remind: remindAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaign.list"))("title") };
}

export default async function CampaignListPage({ searchParams }: Props) {
  const { actor } = await requirePerson("/campagnes");
  if (!can(actor, "createCampaign")) forbidden();
  const address = readCockpitAddress(await searchParams);
  const today = parisDay(new Date());
  const year = address.year ?? address.plan.year ?? yearOf(shiftPeriod(periodContaining(today, "quarter"), -1));
  const { cockpit, roadmaps } = await inScope(actor, async (tx) => ({
    cockpit: await findCockpit(actor, tx, year),
    roadmaps: await listRoadmaps(actor, tx),
  }));
  return (
    <CampaignsPage
      campaigns={cockpit.campaigns}
      lines={cockpit.progress}
      roadmaps={roadmaps}
      address={{ ...address, year }}
      actor={actor}
      today={today}
      actions={actions}
    />
  );
}
