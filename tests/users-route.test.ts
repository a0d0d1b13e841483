import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as readAudit } from "@/app/api/v1/audit/route";
import { POST as revoke } from "@/app/api/v1/users/[id]/revoke/route";
import { GET, POST } from "@/app/api/v1/users/route";
import { accountBySession, openSession, signIn } from "@/lib/auth/lookup";
import { addPerson, type TestPerson } from "@/scripts/testing/person";

const siret = "12345678901234";
let people: Record<"administrator" | "colleague" | "weak" | "director" | "head" | "reader", TestPerson>;

beforeAll(async () => {
  people = {
    administrator: await addPerson([{ role: "administrator" }]),
    colleague: await addPerson([{ role: "administrator" }]),
    weak: await addPerson([{ role: "administrator" }], false),
    director: await addPerson([{ role: "director" }]),
    head: await addPerson([{ role: "departmentHead", department: "RH" }]),
    reader: await addPerson([{ role: "ministryReader", ministry: "MJ" }]),
  };
});

const ask = (who: keyof typeof people, path: string, body?: object) =>
  new Request(`http://localhost:3000${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${people[who].token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const told = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as Record<string, unknown>,
});
const context = (params: object = {}) => ({ params: Promise.resolve(params) });
const save = async (body: object, who: keyof typeof people = "administrator") =>
  told(await POST(ask(who, "/api/v1/users", body), context()));
const takeAway = async (id: string, who: keyof typeof people = "administrator") =>
  told(await revoke(ask(who, `/api/v1/users/${id}/revoke`, {}), context({ id })));
const list = async (query = "", who: keyof typeof people = "administrator") =>
  told(await GET(ask(who, `/api/v1/users${query}`), context()));
const invitation = (over: object = {}) => ({
  email: `${randomUUID()}@Dinum.example`,
  expectedSiret: siret,
  roles: [{ role: "departmentHead", department: "RH" }],
  ...over,
});
const invited = async () => (await save(invitation())).body as { id: string; email: string };

describe("inviting", () => {
  it("answers the account invited, whose address is kept in lower case and lets sign in once", async () => {
    const asked = invitation({ until: "2030-12-31", roles: [{ role: "auditor", until: "2029-01-31" }] });
    const { status, body } = await save(asked);
    expect(status).toBe(200);
    expect(body).toEqual({ ...asked, id: body["id"], email: asked.email.toLowerCase(), state: "invited" });
    const identity = { issuer: "https://issuer.example", sub: randomUUID(), email: asked.email, siret, name: "Anne" };
    expect(await signIn({ ...identity, siret: "98765432109876" }, new Date())).toMatchObject({ outcome: "notInvited" });
    expect(await signIn(identity, new Date())).toEqual({ outcome: "bound", userId: body["id"] });
  });

  it("refuses a known address, an unknown department, and leaves nothing of a refused invitation", async () => {
    const known = await invited();
    expect(await save(invitation({ email: known.email }))).toMatchObject({
      status: 409,
      body: { code: "alreadyExists", errors: [{ path: "email" }] },
    });
    const lost = invitation({ roles: [{ role: "auditor" }, { role: "contributor", department: "XX" }] });
    expect(await save(lost)).toMatchObject({
      status: 422,
      body: { code: "unknownDepartment", errors: [{ path: "roles[1].department" }] },
    });
    expect((await save({ ...lost, roles: [{ role: "ministryReader", ministry: "XX" }] })).body).toMatchObject({
      code: "unknownMinistry",
    });
    expect(await save({ ...lost, roles: [] })).toMatchObject({ status: 200, body: { roles: [] } });
  });

  it.each([
    ["a role without its scope", invitation({ roles: [{ role: "contributor" }] })],
    ["a role with a scope it has not", invitation({ roles: [{ role: "auditor", department: "RH" }] })],
    ["a siret of 13 digits", invitation({ expectedSiret: "1234567890123" })],
    ["a state and nobody", invitation({ state: "active" })],
    ["nothing", {}],
  ])("refuses %s as badly formed", async (_what, body) => {
    expect(await save(body)).toMatchObject({ status: 400, body: { code: "invalidRequest" } });
  });
});

describe("changing", () => {
  it("changes what is named and replaces roles whole", async () => {
    const { id } = await invited();
    const roles = [{ role: "contributor", department: "RH", until: "2030-01-01" }, { role: "auditor" }];
    expect(await save({ id, roles })).toMatchObject({ status: 200, body: { roles, expectedSiret: siret } });
    expect(await save({ id, expectedSiret: "98765432109876", until: "2031-01-01" })).toMatchObject({
      body: { roles, expectedSiret: "98765432109876", until: "2031-01-01" },
    });
    expect((await save({ id, until: null })).body).toMatchObject({ until: null });
    expect(await save({ id, roles: [{ role: "ministryReader", ministry: "XX" }] })).toMatchObject({ status: 422 });
    expect((await save({ id })).body).toMatchObject({ roles });
  });

  it("refuses oneself, an unknown account, a state it cannot go to, another's address", async () => {
    const [one, other] = [await invited(), await invited()];
    expect(await save({ id: people.administrator.userId, roles: [] })).toMatchObject({
      status: 403,
      body: { code: "ownAccount" },
    });
    expect(await save({ id: randomUUID(), roles: [] })).toMatchObject({ status: 422, body: { code: "unknownUser" } });
    expect(await save({ id: one.id, state: "active" })).toMatchObject({ status: 409, body: { code: "wrongState" } });
    expect(await save({ id: one.id, email: other.email })).toMatchObject({ body: { code: "alreadyExists" } });
  });
});

describe("taking access away", () => {
  it("ends sessions and tokens at once, and once is enough", async () => {
    const person = await addPerson([{ role: "administrator" }]);
    const session = await openSession(
      person.userId,
      { acr: null, authTime: null, idToken: null, agent: null },
      new Date(),
    );
    expect(await accountBySession(session, new Date())).not.toBeNull();
    expect(await takeAway(person.userId)).toMatchObject({ status: 200, body: { id: person.userId, state: "revoked" } });
    expect(await accountBySession(session, new Date())).toBeNull();
    const headers = { authorization: `Bearer ${person.token}` };
    const refused = await GET(new Request("http://localhost:3000/api/v1/users", { headers }), context());
    expect(refused.status).toBe(401);
    expect(await takeAway(person.userId)).toMatchObject({ status: 200, body: { state: "revoked" } });
    // A way back, asked for in so many words; what was ended stays ended.
    expect((await save({ id: person.userId, state: "invited" })).status).toBe(200);
    expect(await accountBySession(session, new Date())).toBeNull();
  });

  it("suspends with the same effect", async () => {
    const asked = await invited();
    const identity = { issuer: "https://issuer.example", sub: randomUUID(), email: asked.email, siret, name: "Anne" };
    await signIn(identity, new Date());
    const session = await openSession(asked.id, { acr: null, authTime: null, idToken: null, agent: null }, new Date());
    expect((await save({ id: asked.id, state: "suspended" })).body).toMatchObject({ state: "suspended" });
    expect(await accountBySession(session, new Date())).toBeNull();
    expect(await signIn(identity, new Date())).toMatchObject({ outcome: "suspended" });
    expect((await save({ id: asked.id, state: "active" })).status).toBe(200);
    expect(await signIn(identity, new Date())).toMatchObject({ outcome: "known" });
  });

  it("refuses oneself and an account that is not there", async () => {
    expect(await takeAway(people.administrator.userId)).toMatchObject({ status: 403, body: { code: "ownAccount" } });
    expect((await takeAway(randomUUID())).status).toBe(404);
    expect((await takeAway("not-an-id")).status).toBe(404);
  });
});

describe("who may", () => {
  it.each(["director", "head", "reader"] as const)("%s reads and changes no account", async (who) => {
    expect((await list("", who)).status).toBe(403);
    expect((await save(invitation(), who)).status).toBe(403);
    expect((await takeAway(people.colleague.userId, who)).status).toBe(403);
  });

  it("an administrator reads without a second factor, and changes nothing without one", async () => {
    expect((await list("", "weak")).status).toBe(200);
    expect(await save(invitation(), "weak")).toMatchObject({ status: 403, body: { code: "stepUpRequired" } });
    expect(await takeAway(people.colleague.userId, "weak")).toMatchObject({ body: { code: "stepUpRequired" } });
  });

  it("lists everybody, page by page", async () => {
    const all = (await list("?limit=1000")).body["items"] as { email: string }[];
    expect(all.length).toBeGreaterThan(6);
    const first = (await list("?limit=2")).body as { items: { email: string }[]; nextCursor: string };
    const second = (await list(`?limit=2&cursor=${first.nextCursor}`)).body as typeof first;
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
  });
});

describe("/api/v1/audit", () => {
  const events = async (query = "", who: keyof typeof people = "administrator") =>
    told(await readAudit(ask(who, `/api/v1/audit${query}`), context()));
  type Page = {
    items: { seq: number; act: string; object: string; actor: string; hash: string }[];
    nextCursor: string;
  };

  it("tells each act, in order, after the event asked for", async () => {
    const { id } = await invited();
    const { items } = (await events("?limit=1000")).body as Page;
    const last = items.at(-1);
    expect(last).toMatchObject({ act: "user.invite", object: id, actor: people.administrator.userId });
    expect(last?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
    const page = (await events("?limit=2&after=1")).body as Page;
    expect(page.items).toEqual(items.slice(1, 3));
    expect((await events(`?limit=1&cursor=${page.nextCursor}`)).body["items"]).toEqual([items[3]]);
    expect((await events(`?after=${String(last?.seq)}`)).body).toEqual({ items: [], nextCursor: null });
  });

  it("is closed to ministry readers, and shows a head nothing of other people's accounts", async () => {
    expect((await events("", "reader")).status).toBe(403);
    expect(await events("", "head")).toMatchObject({ status: 200, body: { items: [] } });
    expect((await events("?after=x")).status).toBe(400);
  });
});
