import { demoAccounts, type DemoAccount } from "@/demo/identity-provider/accounts";
import { signIn } from "@/lib/auth/lookup";
import { seedingJob, seedingPerson } from "@/lib/auth/mint";
import { inScope } from "@/lib/data/transaction";
import { insertInvitation, listUsers } from "@/lib/data/user";
import type { Grant, Person } from "@/lib/domain/actor";
import { inviteUser } from "@/lib/use-cases/access/invite-user";

const job = seedingJob("seed");
const invitationMilliseconds = 24 * 3_600_000;

/** What the demonstration's people may do; nobody invited the one who is not here. */
function grantOf(email: string): Grant | null {
  const head = /^chef\.(\w+)@dinum\.example$/.exec(email)?.[1];
  if (head !== undefined) return { role: "departmentHead", department: head.toUpperCase() };
  switch (email) {
    case "admin@dinum.example":
      return { role: "administrator" };
    case "direction@dinum.example":
      return { role: "director" };
    case "contribution.rh@dinum.example":
      return { role: "contributor", department: "RH" };
    case "lecture@justice.example":
      return { role: "ministryReader", ministry: "MJ" };
    case "lecture@interieur.example":
      return { role: "ministryReader", ministry: "MIOM" };
    case "audit@dinum.example":
      return { role: "auditor" };
    default:
      return null;
  }
}

/**
 * Invites the demonstration's people and binds them to the identity provider that is started, as their first sign-in
 * would; on another issuer they are invited and bound again. Gives the people by address.
 */
export async function settleAccounts(issuer: string, now: Date): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const account of demoAccounts) {
    const grant = grantOf(account.email);
    if (grant === null) continue;
    const userId = await settle(account, grant, issuer, now);
    people.set(account.email, seedingPerson(userId, [grant]));
  }
  return people;
}

async function settle(account: DemoAccount, grant: Grant, issuer: string, now: Date): Promise<string> {
  const { email, siret, sub } = account;
  const name = `${account.givenName} ${account.usualName}`;
  const [known] = await inScope(job, (tx) => listUsers(job, tx, { email }, 1));
  if (known === undefined) {
    const invited = await inviteUser(job, { email, expectedSiret: siret, roles: [grant] }, now);
    if (!invited.ok) throw new Error(`${email} could not be invited: ${invited.error}`);
  }
  const first = await signIn({ issuer, sub, email, siret, name }, now);
  if (first.userId !== undefined && first.outcome === "notInvited") {
    const { userId } = first;
    const expires = new Date(now.getTime() + invitationMilliseconds);
    await inScope(job, (tx) => insertInvitation(job, tx, userId, expires, now));
    await signIn({ issuer, sub, email, siret, name }, now);
  }
  if (first.userId === undefined) throw new Error(`${email} could not be bound: ${first.outcome}`);
  return first.userId;
}
