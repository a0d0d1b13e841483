import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { ImportPage } from "@/components/import/import-page";
import { faultMessage } from "@/lib/auth/problem-text";
import { requirePerson } from "@/lib/auth/session";
import { findImportScreen } from "@/lib/data/import-screen";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { toLang } from "@/lib/messages/lang";
import { pathIdSchema } from "@/lib/schemas/code";
import { importHref, readImportAddress } from "@/lib/schemas/import-address";
import type { AddressParams } from "@/lib/schemas/view";

import { commitImportAction, remapImportAction, validateImportAction } from "../actions";

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<AddressParams> };
const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.page"))("title") };
}

export default async function OneImportPage({ params, searchParams }: Props) {
  const id = pathIdSchema.safeParse((await params).id);
  const address = readImportAddress(await searchParams);
  const { actor } = await requirePerson(id.success ? importHref(id.data) : "/imports");
  const reads = can(actor, "readAllImports") || can(actor, "writeEntries") || can(actor, "importHistory");
  if (!reads) forbidden();
  if (!id.success) notFound();
  const { outcome, after } = address;
  const screen = await inScope(actor, (tx) =>
    findImportScreen(actor, tx, id.data, { outcome, after, limit: pageSize }),
  );
  if (screen === null) notFound();
  const lang = toLang(await getLocale());
  return (
    <ImportPage
      screen={screen}
      address={address}
      isOwn={screen.record.uploaderId === actor.userId}
      mayValidate={can(actor, "validateImport")}
      messageOf={(fault) => faultMessage(fault, lang)}
      acts={{ commit: commitImportAction, remap: remapImportAction, validate: validateImportAction }}
    />
  );
}
