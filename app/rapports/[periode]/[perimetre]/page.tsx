import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reportLinks } from "@/components/publication/report-links";
import { ReportPage } from "@/components/report/report-page";
import { requirePerson } from "@/lib/auth/session";
import { findPublishedReport } from "@/lib/data/publication";
import { findPublication } from "@/lib/data/publication-find";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { screenView } from "@/lib/reports/screen-view";
import { quarterSchema } from "@/lib/schemas/period";
import { readShelfView } from "@/lib/schemas/shelf-view";
import type { AddressParams } from "@/lib/schemas/view";

type Props = {
  readonly params: Promise<{ periode: string; perimetre: string }>;
  readonly searchParams: Promise<AddressParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = quarterSchema.safeParse((await params).periode).data;
  const t = await getTranslations("publication");
  if (period === undefined) return { title: t("title") };
  return { title: t("read.title", { period: formatPeriod(period, toLang(await getLocale())) }) };
}

export default async function ReadReportPage({ params, searchParams }: Props) {
  const { periode, perimetre } = await params;
  const query = await searchParams;
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const { actor } = await requirePerson(
    `/rapports/${encodeURIComponent(periode)}/${encodeURIComponent(perimetre)}?${search.toString()}`,
  );
  if (!can(actor, "readPublications")) forbidden();
  const period = quarterSchema.safeParse(periode).data;
  if (period === undefined) notFound();
  const { lang, number, roadmap } = readShelfView(query, await getLocale());
  const key = { period, ...(roadmap !== null && { roadmap }), ...(number !== null && { number }) };
  const found = await inScope(actor, async (tx) => {
    const publication = await findPublication(actor, tx, key);
    if (!publication.ok) return null;
    const report = await findPublishedReport(actor, tx, publication.value.id, decodeURIComponent(perimetre));
    return report && { report, publication: publication.value };
  });
  if (found === null) notFound();
  const links = reportLinks(found.publication, found.report.head.scope, lang);
  return <ReportPage view={screenView(found.report, lang)} lang={lang} links={links} />;
}
