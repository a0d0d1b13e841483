import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Home } from "@/components/public/home";
import { SignInBox } from "@/components/public/sign-in-box";
import { env } from "@/lib/shared/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("shell"))("homeTitle") } };
}

export default function HomePage() {
  const { DEMO, STATE_BRAND } = env();
  return <Home signIn={<SignInBox isDemo={DEMO} hasStateBrand={STATE_BRAND} />} />;
}
