import { beforeAll, describe, expect, it } from "vitest";
import { accountBySession, accountByToken, openSession } from "@/lib/auth/lookup";
import { personOf } from "@/lib/auth/mint";
import { listOwnTokens } from "@/lib/data/api-token";
import { findFirstBreak, listEvents } from "@/lib/data/audit";
import { listOwnSessions } from "@/lib/data/session";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { writeJson } from "@/lib/schemas/json";
import { addPerson, asPostgres } from "@/scripts/testing/person";
import { system } from "@/tests/actors";
import { endSessions } from "./end-sessions";
import { makeOwnToken, makeTokenFor } from "./make-token";
import { revokeToken } from "./revoke-token";

const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const proof = { acr: null, authTime: null, idToken: null, agent: "Firefox" };
/** What only a superuser can do: history refuses every change, its owner's too. */
const asOwner = (sql: string) => asPostgres((client) => client.query(`set session_replication_role = replica; ${sql}`));
let [anne, basile] = [] as unknown as [Person, Person];
let email = "";

const person = async (): Promise<Person> => {
  const { token } = await addPerson([{ role: "departmentHead", department: "RH" }], false);
  const account = await accountByToken(token, now);
  if (account === null) throw new Error("a person has an account");
  email = account.email;
  return personOf(account, now);
};
const tokensOf = (who: Person) => inScope(who, (tx) => listOwnTokens(who, tx, now));
const sessionsOf = (who: Person) => inScope(who, (tx) => listOwnSessions(who, tx, now));

const eventsText = async () => writeJson(await inScope(system(), (tx) => listEvents(system(), tx, {}, 1000)));
const own = async (wish: Parameters<typeof makeOwnToken>[1]): Promise<string> => {
  const made = await makeOwnToken(anne, wish, now);
  return made.ok ? made.value : "";
};

beforeAll(async () => {
  [anne, basile] = [await person(), await person()];
});

describe("one's own tokens", () => {
  it("let in until they end, are kept as digests, and carry the second factor of their session", async () => {
    const token = await own({ label: "export", days: 2 });
    expect(token).toMatch(/^trj_[A-Za-z0-9_-]{43}$/);
    expect(await accountByToken(token, now)).toMatchObject({ userId: anne.userId, steppedUp: false });
    expect(await accountByToken(token, later(3))).toBeNull();
    const [listed] = await tokensOf(anne);
    expect(listed).toMatchObject({ label: "export", steppedUp: false, expiresAt: later(2) });
    expect(await eventsText()).not.toContain(token);
  });

  it("are revoked by their owner alone, once", async () => {
    const token = await own({ label: "à révoquer" });
    const { id = "" } = (await tokensOf(anne)).find(({ label }) => label === "à révoquer") ?? {};
    expect(await revokeToken(basile, { id }, now)).toMatchObject({ error: "notFound" });
    expect(await accountByToken(token, now)).not.toBeNull();
    expect((await revokeToken(anne, { id }, now)).ok).toBe(true);
    expect(await accountByToken(token, now)).toBeNull();
    expect(await revokeToken(anne, { id }, now)).toMatchObject({ error: "notFound" });
  });

  it("are made on the server for a known, active account, with the second factor", async () => {
    const made = await makeTokenFor(system("token"), { email: email.toUpperCase(), label: "serveur" }, now);
    expect(await accountByToken(made.ok ? made.value : "", now)).toMatchObject({ steppedUp: true, email });
    expect(await makeTokenFor(system("token"), { email: "nobody@dinum.example", label: "x" }, now)).toMatchObject({
      error: "unknownUser",
    });
  });
});

describe("one's own sessions", () => {
  it("are listed and ended by their owner alone, one or all others", async () => {
    const [first, second] = [await openSession(anne.userId, proof, now), await openSession(anne.userId, proof, now)];
    const third = await openSession(anne.userId, proof, now);
    const [one, two] = await sessionsOf(anne);
    expect(await sessionsOf(anne)).toHaveLength(3);
    expect(await sessionsOf(basile)).toHaveLength(0);
    const key = one?.key ?? "";
    expect(await endSessions(basile, { key, others: false }, now)).toMatchObject({ error: "notFound" });
    expect((await endSessions(anne, { key, others: false }, now)).ok).toBe(true);
    expect(await endSessions(anne, { key, others: false }, now)).toMatchObject({ error: "notFound" });
    expect((await endSessions(anne, { key: two?.key ?? "", others: true }, now)).ok).toBe(true);
    expect(await sessionsOf(anne)).toHaveLength(1);
    const alive = [first, second, third].map(async (id) => (await accountBySession(id, now)) !== null);
    expect((await Promise.all(alive)).filter(Boolean)).toHaveLength(1);
  });
});

describe("the chain of what happened", () => {
  const firstBreak = () => inScope(system(), (tx) => findFirstBreak(system(), tx));

  it("holds, and shows the first event that somebody with the owner's rights has touched", async () => {
    expect(await firstBreak()).toBeNull();
    await asOwner(`update audit_event set detail = '{"label":"autre"}' where seq = 2`);
    expect(await firstBreak()).toBe(2n);
    await asOwner("delete from audit_event where seq >= 2");
    expect(await firstBreak()).toBeNull();
  });
});
