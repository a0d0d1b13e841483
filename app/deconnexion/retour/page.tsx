import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";

import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { logoutCookieName } from "@/lib/auth/cookie";
import { currentPerson } from "@/lib/auth/session";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.signedOut"))("title") };
}

/** Where the identity provider sends back after a sign-out: the state says whether we asked for it. */
export default async function SignedOutPage({ searchParams }: Props) {
  const t = await getTranslations("public.signedOut");
  const { state } = await searchParams;
  const isOurs = state !== undefined && state === (await cookies()).get(logoutCookieName())?.value;
  const isSignedIn = (await currentPerson()) !== null;
  return (
    <div className="tj-narrow">
      <PageHeading title={t(isSignedIn ? "stillIn" : "title")} />
      <p>{t(isSignedIn ? "stillInText" : isOurs ? "text" : "unasked")}</p>
      <TextLink href={isSignedIn ? "/compte" : "/connexion"}>{t(isSignedIn ? "account" : "again")}</TextLink>
    </div>
  );
}
