import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ImportListPage } from "@/components/import/import-list-page";
import { requirePerson } from "@/lib/auth/session";
import { listCampaigns } from "@/lib/data/campaign";
import { listImports } from "@/lib/data/import";
import { listRoadmaps } from "@/lib/data/roadmap";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { readImportListAddress } from "@/lib/schemas/import-address";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };
const pageSize = 25;
const campaignsOffered = 12;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.list"))("title") };
}

export default async function ImportsPage({ searchParams }: Props) {
  const { actor } = await requirePerson("/imports");
  const writes = can(actor, "writeEntries");
  const tellsPast = can(actor, "importHistory");
  if (!writes && !tellsPast && !can(actor, "readAllImports")) forbidden();
  const address = readImportListAddress(await searchParams);
  const page = { limit: pageSize + 1, ...(address.before !== null && { after: address.before }) };
  const found = await inScope(actor, async (tx) => ({
    imports: await listImports(actor, tx, {}, page),
    campaigns: writes ? await listCampaigns(actor, tx, { state: "open" }, { limit: campaignsOffered }) : null,
    roadmaps: tellsPast ? await listRoadmaps(actor, tx) : null,
  }));
  return (
    <ImportListPage
      imports={found.imports.slice(0, pageSize)}
      hasMore={found.imports.length > pageSize}
      campaigns={found.campaigns}
      roadmaps={found.roadmaps}
      address={address}
    />
  );
}
