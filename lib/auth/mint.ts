import "server-only";
import { z } from "zod";
import type { Actor, Grant, Person } from "@/lib/domain/actor";
import { strongAcr } from "./acr";

const stepUpMilliseconds = 15 * 60_000;

const grantSchema = z.discriminatedUnion("role", [
  z.object({ role: z.enum(["administrator", "director", "auditor"]) }),
  z.object({ role: z.enum(["departmentHead", "contributor"]), department: z.string() }),
  z.object({ role: z.literal("ministryReader"), ministry: z.string() }),
]);
/** What the sign-in functions of the database answer about an account. */
export const accountSchema = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  grants: z.array(grantSchema),
  acr: z.string().nullish(),
  authTime: z.string().nullish(),
  idToken: z.string().nullish(),
  steppedUp: z.boolean().optional(),
  /** Messages not read yet. */
  unread: z.int(),
  stamps: z.object({ figures: z.int(), results: z.int(), plan: z.int() }),
});
export type Account = z.output<typeof accountSchema>;

type PersonFacts = Pick<Person, "userId" | "grants" | "hasSteppedUp" | "stamps" | "tells">;
const mint = (facts: PersonFacts): Person => ({ kind: "person", ...facts }) as unknown as Person;

/** The person behind an account; the second factor counts for fifteen minutes, that of a token as long as the token. */
export function personOf(account: Account, now: Date): Person {
  const at = account.authTime === null || account.authTime === undefined ? Number.NaN : Date.parse(account.authTime);
  const isRecent = strongAcr.includes(account.acr ?? "") && now.getTime() - at <= stepUpMilliseconds;
  const { userId, grants, stamps } = account;
  return mint({ userId, grants, stamps, hasSteppedUp: account.steppedUp ?? isRecent });
}

/** A named job or command. */
export const systemActor = (job: string): Actor => ({ kind: "system", job }) as unknown as Actor;
export const visitor = { kind: "visitor" } as unknown as Actor;

/** One of the seeding job's persons, who acts in the past: only the seeding command asks for one. */
export const seedingPerson = (userId: string, grants: readonly Grant[]): Person =>
  mint({ userId, grants, hasSteppedUp: true, tells: "past" });
/** A job of the seeding command, which happens in the past. */
export const seedingJob = (job: string): Actor => ({ kind: "system", job, tells: "past" }) as unknown as Actor;
