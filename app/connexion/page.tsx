import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SignInBox } from "@/components/public/sign-in-box";
import { SignInError } from "@/components/public/sign-in-error";
import { env } from "@/lib/shared/env";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.signIn"))("title") };
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const { DEMO, STATE_BRAND } = env();
  // The sign-in library names its own faults `error`, ours are `erreur`.
  const error = first(query["erreur"]) ?? first(query["error"]);
  return (
    <div className="tj-narrow">
      {error !== undefined && <SignInError code={error} />}
      <SignInBox isDemo={DEMO} hasStateBrand={STATE_BRAND} returnTo={first(query["retour"]) ?? "/"} titleAs="h1" />
    </div>
  );
}
