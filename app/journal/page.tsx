import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AuditLog } from "@/components/audit/audit-log";
import { requirePerson } from "@/lib/auth/session";
import { listEvents } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { endOfParisDay, startOfParisDay } from "@/lib/domain/day";
import { readLogView, type LogView } from "@/lib/schemas/log-view";
import type { AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };
const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

const filterOf = ({ act, object, from, to, before }: LogView) => ({
  ...(act !== null && { act }),
  ...(object !== null && { object }),
  ...(from !== null && { from: startOfParisDay(from) }),
  ...(to !== null && { to: endOfParisDay(to) }),
  ...(before !== null && { before }),
});

export default async function LogPage({ searchParams }: Props) {
  const { actor } = await requirePerson("/journal");
  if (!can(actor, "readAudit")) forbidden();
  const view = readLogView(await searchParams);
  const found = await inScope(actor, (tx) => listEvents(actor, tx, filterOf(view), pageSize + 1, "latestFirst"));
  return (
    <AuditLog
      events={found.slice(0, pageSize)}
      view={view}
      hasMore={found.length > pageSize}
      isPartial={!can(actor, "readAudit", "consolidated")}
    />
  );
}
