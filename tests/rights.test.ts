import { beforeAll, describe, expect, it } from "vitest";
import { parisDay } from "@/lib/domain/day";
import { call, folderOf, methods, refusal, routeFolders, type Answer } from "./api";
import {
  fillCampaign,
  makeCollectionWorld,
  openCampaignOf,
  publish,
  q3,
  q4,
  type People,
  type Who,
} from "./collection-world";
import { addPerson } from "@/scripts/testing/person";
import { rightsTable, type Ask, type Row, type Scope } from "./rights-table";

const roles = ["administrator", "director", "departmentHead", "contributor", "ministryReader", "auditor"] as const;
type Role = (typeof roles)[number];
const personOfRole = {
  administrator: "administrator",
  director: "director",
  departmentHead: "headRh",
  contributor: "contributorRh",
  ministryReader: "readerMj",
  auditor: "auditor",
} as const satisfies Record<Role, Who>;
const home: Scope = { department: "RH", ministry: "MJ" };
const abroad: Scope = { department: "ISN", ministry: "MIOM" };
const isAtHome = (role: Role, { about }: Row): boolean =>
  about === undefined || (about === "ministry") === (role === "ministryReader");

let people: People;
const ask = ({ method, address, body }: Ask, who: Who): Promise<Answer> =>
  call(method, address, { token: people[who].token, body });
const told = ({ status, text }: Answer) => `${String(status)} ${status < 400 ? "" : text}`;

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 10);
  await publish(people, q3.period);
  await openCampaignOf(q4.period, people.director);
});

describe.each(rightsTable)("$name", (row) => {
  it.each(roles)("%s", async (role) => {
    const reach = row.reach[role];
    const isHome = isAtHome(role, row);
    for (const [scope, isOwn] of [
      [home, isHome],
      [abroad, false],
    ] as const) {
      for (const one of row.asks(scope)) {
        const answer = await ask(one, personOfRole[role]);
        const lets = reach === "all" || (reach !== null && (one.elsewhere === undefined || isOwn));
        if (lets) expect([200, 201, 202, ...(one.fits ?? [])], told(answer)).toContain(answer.status);
        else expect(answer.status, told(answer)).toBe(reach === null ? 403 : one.elsewhere);
      }
    }
  });
});

describe("without a token", () => {
  const isPublic = (folder: string) => /^(docs|openapi\.json|verify|open-data(\/.*)?|\[\[\.\.\.path\]\])$/.test(folder);
  const closed = routeFolders.filter((folder) => !isPublic(folder));

  it.each(closed)("%s is closed, whatever the method", async (folder) => {
    const address = `/${folder
      .replace("[period]", q3.period)
      .replace("[department]", "RH")
      .replaceAll(/\[\w+\]/g, "x")}`;
    for (const method of methods) {
      for (const token of [undefined, "trj_unknown", `trj_${"A".repeat(43)}`]) {
        const { status } = await call(method, address, { token });
        expect([401, 405], `${method} ${address}`).toContain(status);
      }
    }
    const answers = await Promise.all(methods.map((method) => call(method, address)));
    expect(answers.map(({ status }) => status)).toContain(401);
  });

  it("has each of its addresses in the table of rights", () => {
    const asked = rightsTable.flatMap(({ asks }) => asks(home).map(({ address }) => folderOf(address)));
    expect([...new Set(asked)].sort()).toEqual(closed);
  });
});

describe("without a second factor", () => {
  const acts = ["publish", "reopen", "sheets/RH/validate"].map((act) => `/campaigns/${q4.period}/${act}`);
  it.each([...acts, "/imports/00000000-0000-7000-8000-000000000000/validate"])(
    "a director is refused %s",
    async (address) => {
      const { token } = await addPerson([{ role: "director" }], false);
      expect(refusal(await call("POST", address, { token, body: {} }))).toEqual([403, "stepUpRequired"]);
    },
  );

  it.each(["close", "exceptions", "sheets/RH/return"])("a director goes as far as the form of %s", async (act) => {
    const { token } = await addPerson([{ role: "director" }], false);
    expect((await call("POST", `/campaigns/${q4.period}/${act}`, { token, body: { whatever: 1 } })).status).toBe(400);
  });
});

describe("a ministry's reader", () => {
  const today = parisDay(new Date());
  const refused = ["department=RH", "project=campus", "ministry=MJ,MIOM", `asOf=${today}`];
  const of = (figure: string, ...queries: string[]) => queries.map((query) => ({ figure, query }));
  const cases = [
    ...of("results", "by=ministry", "by=department", "provisional=true", ...refused),
    ...of("progress", ...refused),
    ...of("explain", ...refused),
  ];

  it.each(cases)("is refused $figure?$query", async ({ figure, query }) => {
    const { status } = await call("GET", `/indicators/POSTES/${figure}?${query}`, {
      token: people.readerMj.token,
    });
    expect(status).toBe(403);
  });

  it.each(["asOf=2025-10-01", "provisional=true"])("is refused the board with %s", async (query) => {
    const { status } = await call("GET", `/roadmaps/plan/board?${query}`, { token: people.readerMj.token });
    expect(status).toBe(403);
  });

  it("is answered from the last publication: nothing entered since, no cell of another ministry", async () => {
    const { token } = people.readerMj;
    const read = async (address: string) => (await call("GET", address, { token })).json;
    expect(await read("/indicators/POSTES/results")).toMatchObject({
      points: expect.arrayContaining([expect.objectContaining({ period: "2025-Q3", value: 33 })]) as unknown,
    });
    expect(await read("/indicators/POSTES/results?ministry=MJ&from=2025-Q3&to=2025-Q3")).toMatchObject({
      points: [{ value: 10 }],
    });
    expect(await read("/indicators/POSTES/explain")).not.toHaveProperty("operands");
    const own = await call("GET", `/publications/${q3.period}/files/MJ.json`, { token });
    expect(own.text).toContain("POSTES/RH/MJ");
    expect(own.text).not.toContain("POSTES/RH/MIOM");
    const rows = await call("GET", "/observations?format=csv", { token });
    expect(rows.text).toContain("POSTES/RH/MJ");
    expect(rows.text).not.toMatch(/MIOM|ISN/);
  });
});

describe("a department", () => {
  it("asks for its own provisional figures, by name, and for no other's", async () => {
    const status = async (who: Who, query: string) =>
      (await call("GET", `/indicators/POSTES/results?provisional=true${query}`, { token: people[who].token })).status;
    for (const who of ["headRh", "contributorRh"] as const) {
      expect(await status(who, "&department=RH")).toBe(200);
      for (const query of ["", "&department=ISN", "&department=RH,ISN"]) expect(await status(who, query)).toBe(403);
    }
    for (const who of ["director", "auditor"] as const) expect(await status(who, "")).toBe(200);
  });

  it("finds its own sheet in the list, and its own events in the audit log", async () => {
    const items = async (who: Who, address: string) =>
      (await call("GET", address, { token: people[who].token })).json["items"] as Record<string, unknown>[];
    for (const who of ["headRh", "contributorRh"] as const) {
      expect((await items(who, `/campaigns/${q4.period}/sheets`)).map(({ department }) => department)).toEqual(["RH"]);
    }
    expect(await items("auditor", `/campaigns/${q4.period}/sheets`)).toHaveLength(2);
    expect(await items("headOpi", `/campaigns/${q4.period}/sheets`)).toEqual([]);
    const events = await items("headRh", "/audit?limit=1000");
    expect(events.length).toBeGreaterThan(0);
    for (const { object } of events) expect(object).toMatch(/\/RH$/);
    expect(await items("headOpi", "/audit")).toEqual([]);
  });
});
