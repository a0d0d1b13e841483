import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SiteMap } from "@/components/public/site-map";
import { pagesFor } from "@/components/shell/navigation";
import { currentPerson } from "@/lib/auth/session";
import { grantsOf } from "@/lib/domain/actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.map"))("title") };
}

export default async function SiteMapPage() {
  const person = await currentPerson();
  const roles = person === null ? [] : grantsOf(person.actor).map(({ role }) => role);
  return <SiteMap entries={pagesFor(roles)} isSignedIn={person !== null} />;
}
