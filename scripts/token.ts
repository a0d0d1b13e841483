import { parseArgs } from "node:util";
import { z } from "zod";
import { systemActor } from "@/lib/auth/mint";
import { tokenDays } from "@/lib/domain/api-token";
import { makeTokenFor } from "@/lib/use-cases/access/make-token";
import { findDatabase } from "./find-database";

const usage = "Usage: npm run token -- --email E --label L [--days N] [--data-dir DIR]";
const refusals = {
  unknownUser: "Nobody was invited with this address.",
  wrongState: "This account is not active: the person has not signed in yet, or lost access.",
} as const;

const options = {
  email: { type: "string" },
  label: { type: "string" },
  days: { type: "string" },
  "data-dir": { type: "string" },
} as const;
const wishSchema = z.object({
  email: z.string().min(3),
  label: z.string().trim().min(1).max(100),
  days: z.coerce.number().int().min(1).max(tokenDays.max).optional(),
  "data-dir": z.string().optional(),
});

function readWish() {
  try {
    return wishSchema.parse(parseArgs({ options }).values);
  } catch (error) {
    const fault = error instanceof z.ZodError ? error.issues.map(({ path }) => `--${path.join(".")}`).join(", ") : "";
    throw new Error(fault === "" ? `${String(error)}\n${usage}` : `Missing or bad: ${fault}.\n${usage}`, {
      cause: error,
    });
  }
}

try {
  const { email, label, days, "data-dir": dataDir } = readWish();
  findDatabase(dataDir);
  const wish = { email, label, ...(days !== undefined && { days }) };
  const made = await makeTokenFor(systemActor("token"), wish, new Date());
  if (!made.ok) throw new Error(refusals[made.error]);
  process.stdout.write(`${made.value}\n`, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : "The token could not be made.");
  process.exit(1);
}
