import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Person } from "@/lib/domain/actor";
import { sessionCookieName } from "./cookie";
import { accountBySession } from "./lookup";
import { personOf, type Account } from "./mint";

/** Read once per request: a role removed or a session ended counts at the next one. */
const currentAccount = cache(async (): Promise<Account | null> => {
  const sessionId = (await cookies()).get(sessionCookieName())?.value;
  return sessionId === undefined || sessionId === "" ? null : accountBySession(sessionId, new Date());
});

export type CurrentPerson = Pick<Account, "name" | "email" | "unread"> & { readonly actor: Person };

export const currentPerson = cache(async (): Promise<CurrentPerson | null> => {
  const account = await currentAccount();
  return (
    account && {
      name: account.name,
      email: account.email,
      unread: account.unread,
      actor: personOf(account, new Date()),
    }
  );
});

/** The signed-in person of a page; a visitor is sent to the sign-in page and comes back to `path`. */
export async function requirePerson(path: string): Promise<CurrentPerson> {
  const person = await currentPerson();
  return person ?? redirect(`/connexion?retour=${encodeURIComponent(path)}`);
}
