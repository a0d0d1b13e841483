import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AgendaPage } from "@/components/sheet/agenda-page";
import { requirePerson } from "@/lib/auth/session";
import { listOwedSheets } from "@/lib/data/collection-desk";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { parisDay } from "@/lib/domain/day";

/** Three years of quarters. */
const campaignsShown = 12;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheet.agenda"))("title") };
}

export default async function AgendaScreen() {
  const { actor } = await requirePerson("/saisie");
  if (!can(actor, "readSheets")) forbidden();
  if (!can(actor, "writeEntries")) redirect("/revue");
  const { sheets, campaigns } = await inScope(actor, (tx) => listOwedSheets(actor, tx, campaignsShown));
  const own = sheets.filter(({ sheet: { department } }) => can(actor, "writeEntries", { department }));
  return <AgendaPage sheets={own} campaigns={campaigns} today={parisDay(new Date())} />;
}
