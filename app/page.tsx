import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Home } from "@/components/public/home";
import { SignInBox } from "@/components/public/sign-in-box";
import { WelcomeBox } from "@/components/public/welcome-box";
import { currentPerson } from "@/lib/auth/session";
import { grantsOf } from "@/lib/domain/actor";
import { env } from "@/lib/shared/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("shell"))("homeTitle") } };
}

export default async function HomePage() {
  const { DEMO, STATE_BRAND } = env();
  const person = await currentPerson();
  if (person === null) return <Home signIn={<SignInBox isDemo={DEMO} hasStateBrand={STATE_BRAND} />} />;
  const roles = grantsOf(person.actor).map(({ role }) => role);
  return <Home signIn={<WelcomeBox person={{ name: person.name, roles }} />} />;
}
