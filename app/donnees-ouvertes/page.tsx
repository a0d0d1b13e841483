import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { OpenFiles } from "@/components/public/open-files";
import { TextPage } from "@/components/public/text-page";
import { visitor } from "@/lib/auth/mint";
import { listOpenPublications } from "@/lib/data/open-data";
import { inScope } from "@/lib/data/transaction";
import { openDataFiles, openDataHref } from "@/lib/schemas/open-data";
import { env } from "@/lib/shared/env";

const sections = ["content", "format", "licence"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("openData.title") };
}

export default async function OpenDataPage() {
  const found = await inScope(visitor, (tx) => listOpenPublications(visitor, tx));
  const publications = found.map((one) => ({
    ...one,
    files: openDataFiles.map((file) => ({ file, href: openDataHref(one, file) })),
  }));
  return (
    <TextPage page="openData" sections={sections}>
      <OpenFiles publications={publications} isDemo={env().DEMO} />
    </TextPage>
  );
}
