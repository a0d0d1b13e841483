import { parseArgs } from "node:util";
import { systemActor } from "@/lib/auth/mint";
import { emailSchema, siretSchema } from "@/lib/schemas/user";
import { inviteUser } from "@/lib/use-cases/access/invite-user";

const usage = "Usage: npm run invite:administrator -- --email E --siret S (14 digits of the person's organisation)";

/** The first administrator of a deployment, who invites the others from the application. */
try {
  const { email, siret } = parseArgs({ options: { email: { type: "string" }, siret: { type: "string" } } }).values;
  const [address, organisation] = [emailSchema.safeParse(email), siretSchema.safeParse(siret)];
  if (!address.success || !organisation.success) throw new Error(usage);
  const wish = { email: address.data, expectedSiret: organisation.data, roles: [{ role: "administrator" }] } as const;
  const invited = await inviteUser(systemActor("invite"), wish, new Date());
  if (!invited.ok) throw new Error(`Nobody was invited: ${invited.error}.`);
  console.log(`${address.data} is invited: the first sign-in within thirty days counts.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : usage);
  process.exit(1);
}
