import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { SheetPage } from "@/components/sheet/sheet-page";
import { requirePerson } from "@/lib/auth/session";
import { findSheetDesk, listOwnSheets } from "@/lib/data/collection-desk";
import { listDelegations } from "@/lib/data/delegation";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { parisDay } from "@/lib/domain/day";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref, readCollectionAddress } from "@/lib/schemas/collection-address";

import { saveSheetAction, submitSheetAction } from "./actions";
import { delegateEntryAction, endDelegationAction } from "./delegation-actions";

type Props = {
  readonly params: Promise<{ readonly periode: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("sheet.page");
  const address = readCollectionAddress((await params).periode, {});
  const lang = toLang(await getLocale());
  return { title: address === null ? t("trail") : t("title", { period: formatPeriod(address.period, lang) }) };
}

export default async function CollectionSheetPage({ params, searchParams }: Props) {
  const address = readCollectionAddress((await params).periode, await searchParams);
  if (address === null) notFound();
  const { period, department, roadmap } = address;
  const path = collectionHref("saisie", { period, department, roadmap });
  const { actor, name } = await requirePerson(path);
  if (!can(actor, "readSheets")) forbidden();
  const key = { period, ...(roadmap !== null && { roadmap }) };
  const own = await inScope(actor, (tx) => listOwnSheets(actor, tx, key));
  const chosen = department ?? own[0]?.department;
  if (chosen === undefined && can(actor, "readSheets", "consolidated"))
    redirect(collectionHref("revue", { period, roadmap }));
  const desk = chosen && (await inScope(actor, (tx) => findSheetDesk(actor, tx, { ...key, department: chosen })));
  if (!desk) notFound();
  const today = parisDay(new Date());
  const isHead = can(actor, "delegateEntry", { department: desk.sheet.department });
  const given = isHead ? await inScope(actor, (tx) => listDelegations(actor, tx, desk.sheet.department, today)) : [];
  return (
    <SheetPage
      desk={desk}
      own={own}
      actor={actor}
      user={{ id: actor.userId, name }}
      path={path}
      today={today}
      done={address.done}
      save={saveSheetAction}
      submit={submitSheetAction}
      delegation={isHead ? { given, delegate: delegateEntryAction, end: endDelegationAction } : null}
    />
  );
}
