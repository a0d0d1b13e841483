import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { saveUserAction } from "@/app/administration/actions";
import { UserPage } from "@/components/user/user-page";
import { requirePerson } from "@/lib/auth/session";
import { listScopeChoices } from "@/lib/data/scope-choice";
import { inScope } from "@/lib/data/transaction";
import { listUsers } from "@/lib/data/user";
import { can } from "@/lib/domain/access";
import { userParamsSchema } from "@/lib/schemas/user";

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("user"))("account") };
}

export default async function UserAccountPage({ params }: Props) {
  const { actor } = await requirePerson("/administration");
  if (!can(actor, "manageUsers")) forbidden();
  const parsed = userParamsSchema.safeParse(await params);
  // One's own account is another page: nobody changes their own rights.
  if (!parsed.success || !can(actor, "manageUsers", { user: parsed.data.id })) notFound();
  const { id } = parsed.data;
  const { users, choices } = await inScope(actor, async (tx) => ({
    users: await listUsers(actor, tx, { id }, 1),
    choices: await listScopeChoices(actor, tx),
  }));
  const [user] = users;
  if (user === undefined) notFound();
  return <UserPage user={user} choices={choices} save={saveUserAction} />;
}
