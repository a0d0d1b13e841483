import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { Reports } from "@/components/publication/reports";
import { requirePerson } from "@/lib/auth/session";
import { findOwnMailPreference } from "@/lib/data/mail-preference";
import { findShelf, findShown } from "@/lib/data/publication-shelf";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { quarterSchema } from "@/lib/schemas/period";
import { readShelfView } from "@/lib/schemas/shelf-view";
import type { AddressParams } from "@/lib/schemas/view";
import { subscribeAction } from "../actions";

type Props = { readonly params: Promise<{ periode: string }>; readonly searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = quarterSchema.safeParse((await params).periode).data;
  const t = await getTranslations("publication");
  if (period === undefined) return { title: t("title") };
  return { title: t("titleOf", { period: formatPeriod(period, toLang(await getLocale())) }) };
}

export default async function PublicationPage({ params, searchParams }: Props) {
  const { periode } = await params;
  const { actor, email } = await requirePerson(`/rapports/${encodeURIComponent(periode)}`);
  if (!can(actor, "readPublications")) forbidden();
  const period = quarterSchema.safeParse(periode).data;
  if (period === undefined) notFound();
  const view = readShelfView(await searchParams, await getLocale());
  const found = await inScope(actor, async (tx) => {
    const shelf = await findShelf(actor, tx, view, new Date());
    const fits = (one: { number: number }) => view.number === null || one.number === view.number;
    const publication = shelf?.publications.find((one) => one.period === period && fits(one));
    if (shelf === null) return null;
    const { publication: cadence } = await findOwnMailPreference(actor, tx);
    const shown = await findShown(actor, tx, publication, { ...shelf, ...view });
    return { screen: { ...shelf, subscription: { email, cadence } }, shown };
  });
  if (found?.shown == null) notFound();
  return <Reports {...found} fileLang={view.lang} isOne subscribe={subscribeAction} />;
}
