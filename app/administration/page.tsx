import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Administration } from "@/components/user/administration";
import { requirePerson } from "@/lib/auth/session";
import { listScopeChoices } from "@/lib/data/scope-choice";
import { listTroubledMails } from "@/lib/data/mail";
import { inScope } from "@/lib/data/transaction";
import { listUsers } from "@/lib/data/user";
import { can } from "@/lib/domain/access";
import { saveUserAction } from "./actions";

const mostUsers = 2000;
const mostMails = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("user"))("title") };
}

export default async function AdministrationPage() {
  const { actor } = await requirePerson("/administration");
  if (!can(actor, "manageUsers")) forbidden();
  const found = await inScope(actor, async (tx) => ({
    users: await listUsers(actor, tx, {}, mostUsers),
    choices: await listScopeChoices(actor, tx),
    troubledMails: await listTroubledMails(actor, tx, mostMails),
  }));
  return <Administration {...found} ownId={actor.userId} save={saveUserAction} />;
}
