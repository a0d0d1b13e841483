import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { WorkbookPage } from "@/components/workbook/workbook-page";
import { faultMessage } from "@/lib/auth/problem-text";
import { requirePerson } from "@/lib/auth/session";
import { findImportDetail } from "@/lib/data/import-detail";
import { inScope } from "@/lib/data/transaction";
import { findWorkbookSheet } from "@/lib/data/workbook";
import { can } from "@/lib/domain/access";
import { toLang } from "@/lib/messages/lang";
import { readWorkbookAddress, workbookHref } from "@/lib/schemas/workbook-address";

import { commitWorkbookAction } from "./actions";

type Props = {
  readonly params: Promise<{ readonly periode: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workbook.screen"))("title") };
}

export default async function CollectionWorkbookPage({ params, searchParams }: Props) {
  const address = readWorkbookAddress((await params).periode, await searchParams);
  if (address === null) notFound();
  const { actor } = await requirePerson(workbookHref(address, { id: address.id }));
  const { department, id } = address;
  if (!can(actor, "writeEntries")) forbidden();
  const lang = toLang(await getLocale());
  const found = await inScope(actor, async (tx) => {
    const desk = await findWorkbookSheet(actor, tx, address);
    return { desk, sent: id === null ? null : await findImportDetail(actor, tx, id) };
  });
  const { desk, sent } = found;
  if (!desk.ok || !can(actor, "writeEntries", { department })) notFound();
  const isOther = sent === null || sent.kind !== "workbook" || sent.period !== address.period;
  if (id !== null && isOther) notFound();
  return (
    <WorkbookPage
      address={address}
      desk={desk.value}
      sent={sent}
      messageOf={(fault) => faultMessage(fault, lang)}
      commit={commitWorkbookAction}
    />
  );
}
