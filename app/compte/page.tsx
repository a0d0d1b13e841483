import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Account } from "@/components/account/account";
import { currentSessionKey } from "@/lib/auth/current-session";
import { requirePerson } from "@/lib/auth/session";
import { listOwnTokens } from "@/lib/data/api-token";
import { findOwnMailPreference } from "@/lib/data/mail-preference";
import { listReportNames } from "@/lib/data/report-facts";
import { listOwnSessions } from "@/lib/data/session";
import { inScope } from "@/lib/data/transaction";
import { can } from "@/lib/domain/access";
import { grantsOf } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { endSessionsAction, makeTokenAction, preferMailAction, revokeTokenAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const { name, email, actor } = await requirePerson("/compte");
  const now = new Date();
  const own = await inScope(actor, async (tx) => ({
    sessions: await listOwnSessions(actor, tx, now),
    mailPreference: await findOwnMailPreference(actor, tx),
    tokens: await listOwnTokens(actor, tx, now),
    names: Object.fromEntries(await listReportNames(actor, tx, parisDay(now))),
  }));
  return (
    <Account
      {...own}
      person={{ name, email, hasSteppedUp: actor.hasSteppedUp }}
      grants={grantsOf(actor)}
      currentSession={await currentSessionKey()}
      canReadLog={can(actor, "readAudit")}
      actions={{
        endSessions: endSessionsAction,
        revokeToken: revokeTokenAction,
        makeToken: makeTokenAction,
        preferMail: preferMailAction,
      }}
    />
  );
}
