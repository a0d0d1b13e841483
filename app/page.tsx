import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { DutyHome } from "@/components/duty/duty-home";
import { Home } from "@/components/public/home";
import { SignInBox } from "@/components/public/sign-in-box";
import { currentPerson } from "@/lib/auth/session";
import { findDutyFacts } from "@/lib/data/duty";
import { inScope } from "@/lib/data/transaction";
import { grantsOf } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { dutiesOf } from "@/lib/domain/duty";
import { env } from "@/lib/shared/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("shell"))("homeTitle") } };
}

export default async function HomePage() {
  const { DEMO, STATE_BRAND } = env();
  const person = await currentPerson();
  if (person === null) return <Home signIn={<SignInBox isDemo={DEMO} hasStateBrand={STATE_BRAND} />} />;
  const { actor, name, unread } = person;
  const now = new Date();
  const facts = await inScope(actor, (tx) => findDutyFacts(actor, tx, now));
  const roles = grantsOf(actor).map(({ role }) => role);
  return <DutyHome person={{ name, roles, unread }} duties={dutiesOf(facts, parisDay(now))} coming={facts} />;
}
