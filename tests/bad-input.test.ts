import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/shared/env";
import { call, refusal, type Answer, type Sent } from "./api";
import {
  enterAs,
  entriesOf,
  makeCollectionWorld,
  mustBe,
  openCampaignOf,
  q3,
  q4,
  type People,
} from "./collection-world";

let people: People;
const megabyte = 1_048_576;
const entriesAddress = `/campaigns/${q4.period}/entries`;

const written = [
  "observation",
  "validation",
  "sheet_move",
  "sheet_exception",
  "campaign",
  "publication",
  "import",
  "roadmap",
  "department",
  "ministry",
  "project",
  "indicator_definition",
  "series",
  "baseline",
  "target",
  "audit_event",
];
const counts = written.map((table) => `select '${table}' as of, count(*)::int as n from ${table}`).join(" union all ");
let client: pg.Client;
/** Everything a write could have left behind. */
const footprint = async (): Promise<unknown[]> => (await client.query<Record<string, unknown>>(counts)).rows;

const put = (body: Sent["body"], more: Sent = {}, address = entriesAddress): Promise<Answer> =>
  call("PUT", address, { token: people.headRh.token, body, ...more });
const direct = (address: string, body: Sent["body"]): Promise<Answer> =>
  call("POST", address, { token: people.director.token, body });

/** Refused so, and nothing is written. */
async function refuses(ask: () => Promise<Answer>, expected: readonly unknown[]): Promise<void> {
  const before = await footprint();
  const answer = await ask();
  expect(refusal(answer)).toEqual(expected);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await footprint()).toEqual(before);
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(`select set_config('app.actor', '{"kind":"system","job":"test"}', false)`);
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await openCampaignOf(q4.period, people.director);
  await mustBe(200, enterAs(people.headRh, q3.period, entriesOf("RH", q3, 10).slice(0, 1)));
  await mustBe(200, call("POST", `/campaigns/${q3.period}/close`, { token: people.director.token, body: {} }));
});

afterAll(() => client.end());

const one = (entry: string): string => `{"entries":[{"series":"POSTES/RH/MJ",${entry}}]}`;
const ill = (path: string): readonly unknown[] => [400, "invalidRequest", path];

describe("entries of the wrong form", () => {
  it.each<[string, string, readonly unknown[]]>([
    ["an unknown field", one('"value":1,"unit":"x"'), ill("entries[0].unit unknownField")],
    ["an unknown field beside", '{"entries":[],"force":true}', ill("force unknownField")],
    ["a text for a number", one('"value":"12"'), ill("entries[0].value wrongType")],
    ["a truth value for a number", one('"value":true'), ill("entries[0].value wrongType")],
    ["1e400", one('"value":1e400'), ill("entries[0].value badNumber")],
    ["16 digits", one('"value":1234567890123456'), ill("entries[0].value badNumber")],
    ["7 decimals", one('"value":0.1234567'), ill("entries[0].value badNumber")],
    ["an endless exponent", one('"value":1e999999999999999999'), ill("entries[0].value badNumber")],
    ["a period of the form 2025Q4", one('"value":1,"period":"2025Q4"'), ill("entries[0].period badPeriod")],
    ["a fifth quarter", one('"value":1,"period":"2025-Q5"'), ill("entries[0].period badPeriod")],
    ["a mark that does not exist", one('"mark":"missing"'), ill("entries[0].mark unknownValue")],
    ["a link that runs", one('"value":1,"evidence":"javascript:alert(1)"'), ill("entries[0].evidence badUrl")],
    ["an override of direction", one('"value":1,"comment":"\\u202Etsop"'), ill("entries[0].comment badText")],
    ["a control character", one('"value":1,"comment":"\\u0000"'), ill("entries[0].comment badText")],
    ["a revision of 1.5", one('"value":1,"revision":1.5'), ill("entries[0].revision badInteger")],
    ["a list for an object", "[]", ill(" wrongType")],
    ["a name twice", '{"entries":[],"entries":[]}', ill("entries duplicateKey")],
    ["a nesting without end", `{"entries":${"[".repeat(200)}`, ill(`entries${"[0]".repeat(31)} tooDeep`)],
    ["no list", "{}", ill("entries required")],
    ["what is not JSON", "{entries:[]}", [400, "notJson"]],
    ["nothing", "", [400, "notJson"]],
  ])("%s", async (_what, body, expected) => {
    await refuses(() => put(body), expected);
  });

  it("more than 1 MB, another type, a parameter that does not exist, one given twice", async () => {
    const size = (bytes: number) => `{"entries":[]}${" ".repeat(bytes - 14)}`;
    expect((await put(size(megabyte))).status).toBe(200);
    await refuses(() => put(size(megabyte + 1)), [413, "tooLarge"]);
    const headers = { "content-type": "text/csv" };
    await refuses(() => put("series;value", { headers }), [415, "unsupportedMediaType"]);
    const packed = { "content-encoding": "gzip" };
    await refuses(() => put(one('"value":1'), { headers: packed }), [415, "unsupportedMediaType"]);
    const asked = (query: string) => put('{"entries":[]}', {}, `${entriesAddress}?${query}`);
    await refuses(() => asked("dryRun=true"), ill("dryRun unknownParameter"));
    await refuses(() => asked("roadmap=plan&roadmap=plan"), ill("roadmap repeated"));
    const key = { headers: { "idempotency-key": "a b" } };
    await refuses(() => put('{"entries":[]}', key), [400, "badIdempotencyKey"]);
  });
});

describe("entries that a rule refuses", () => {
  const cell = { series: "POSTES/RH/MJ" };
  const ratio = { series: "DELAI/RH/-/campus" };
  it.each<[string, object[], readonly unknown[]]>([
    ["an unknown series", [{ series: "NONE/RH", value: 1 }], [422, "unknownSeries", "entries[0].series unknownSeries"]],
    [
      "what is no series at all",
      [{ series: "a b", value: 1 }],
      [422, "unknownSeries", "entries[0].series unknownSeries"],
    ],
    [
      "another department's",
      [{ series: "POSTES/ISN", value: 1 }],
      [422, "unknownSeries", "entries[0].series unknownSeries"],
    ],
    [
      "a period it does not owe",
      [{ ...cell, value: 1, period: "2025-Q3" }],
      [422, "periodNotOwed", "entries[0].period periodNotOwed"],
    ],
    [
      "the same cell twice",
      [
        { ...cell, value: 1 },
        { ...cell, value: 2, period: q4.period },
      ],
      [422, "duplicateCell", "entries[0] duplicateCell", "entries[1] duplicateCell"],
    ],
    [
      "a mark with a value",
      [{ ...cell, value: 1, mark: "withheld" }],
      [422, "valueAndMark", "entries[0].mark valueAndMark"],
    ],
    [
      "a numerator alone",
      [{ ...ratio, numerator: 1 }],
      [422, "incompletePair", "entries[0].denominator incompletePair"],
    ],
    [
      "a denominator alone",
      [{ ...ratio, denominator: 1 }],
      [422, "incompletePair", "entries[0].numerator incompletePair"],
    ],
    [
      "half a pair emptied",
      [{ ...ratio, numerator: 1, denominator: null }],
      [422, "incompletePair", "entries[0].denominator incompletePair"],
    ],
    [
      "a negative part",
      [{ ...ratio, numerator: -1, denominator: 2 }],
      [422, "negativePart", "entries[0].numerator negativePart"],
    ],
    ["a value for a ratio", [{ ...ratio, value: 1 }], [422, "wrongKind", "entries[0].value wrongKind"]],
    [
      "a pair for an amount",
      [{ ...cell, numerator: 1, denominator: 2 }],
      [422, "wrongKind", "entries[0].numerator wrongKind"],
    ],
    ["less than its rule allows", [{ ...cell, value: -1 }], [422, "ruleBroken", "entries[0].value ruleBroken"]],
    [
      "a good one beside a bad one",
      [
        { series: "POSTES/RH/MIOM", value: 1 },
        { ...cell, value: -1 },
      ],
      [422, "ruleBroken", "entries[1].value ruleBroken"],
    ],
  ])("%s", async (_what, entries, expected) => {
    await refuses(() => put({ entries }), expected);
  });

  it("several things at once are all told, and partial writes what it can", async () => {
    const entries = [
      { ...cell, value: -1 },
      { series: "POSTES/RH/MIOM", value: 7 },
      { series: "NONE/RH", value: 1 },
    ];
    await refuses(
      () => put({ entries }),
      [422, "ruleBroken", "entries[0].value ruleBroken", "entries[2].series unknownSeries"],
    );
    const { status, json } = await put({ mode: "partial", entries });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      created: 1,
      revised: 0,
      unchanged: 0,
      rejected: 2,
      results: [{ outcome: "rejected" }, { outcome: "created", revision: 1, errors: [] }, { outcome: "rejected" }],
    });
  });

  it("a series that owes several periods wants to know which", async () => {
    const { token } = people.headIsn;
    const body = { entries: [{ series: "VISITES/ISN", value: 1 }] };
    await refuses(() => put(body, { token }), [422, "periodRequired", "entries[0].period periodRequired"]);
  });

  it("a department that owes nothing is told of its series as anybody else", async () => {
    const { token } = people.headOpi;
    const body = { entries: [{ ...cell, value: 1 }] };
    await refuses(() => put(body, { token }), [422, "unknownSeries", "entries[0].series unknownSeries"]);
  });

  it("a closed campaign, one that is not there, one in the wrong form", async () => {
    const body = { entries: [{ ...cell, value: 1 }] };
    await refuses(() => put(body, {}, `/campaigns/${q3.period}/entries`), [409, "campaignClosed"]);
    const { token } = people.headOpi;
    await refuses(() => put(body, { token }, `/campaigns/${q3.period}/entries`), [409, "campaignClosed"]);
    await refuses(() => put(body, {}, "/campaigns/2025-Q2/entries"), [404, "notFound"]);
    await refuses(() => put(body, {}, `${entriesAddress}?roadmap=none`), [404, "notFound"]);
    const [status] = refusal(await put(body, {}, "/campaigns/2025Q4/entries"));
    expect([400, 404]).toContain(status);
  });
});

describe("acts of the director", () => {
  const day = "2026-10-01";
  const planned = { roadmap: "plan", period: "2026-Q3", opensOn: day, dueOn: day, closesOn: day };
  const acts: [string, string, object, readonly unknown[]][] = [
    [
      "a campaign of an unknown roadmap",
      "/campaigns",
      { ...planned, roadmap: "none" },
      [422, "unknownRoadmap", "roadmap unknownRoadmap"],
    ],
    [
      "one that is there",
      "/campaigns",
      { ...planned, period: q4.period, opensOn: "2026-01-01" },
      [409, "alreadyExists"],
    ],
    [
      "one that opens in its quarter",
      "/campaigns",
      { ...planned, opensOn: "2026-09-30" },
      [422, "badCalendar", "opensOn badCalendar"],
    ],
    [
      "one that is due before it opens",
      "/campaigns",
      { ...planned, dueOn: "2026-09-30" },
      [422, "badCalendar", "dueOn badCalendar"],
    ],
    ["one of a month", "/campaigns", { ...planned, period: "2026-09" }, [400, "invalidRequest", "period badQuarter"]],
    [
      "one on a day that does not exist",
      "/campaigns",
      { ...planned, closesOn: "2026-02-30" },
      [400, "invalidRequest", "closesOn badDay"],
    ],
    ["opening twice", `/campaigns/${q4.period}/open`, {}, [409, "wrongState"]],
    [
      "an act with more than {}",
      `/campaigns/${q4.period}/close`,
      { now: true },
      [400, "invalidRequest", "now unknownField"],
    ],
    [
      "reopening without a reason",
      `/campaigns/${q3.period}/reopen`,
      { closesOn: day },
      [422, "reasonRequired", "reason reasonRequired"],
    ],
    [
      "reopening what is not published",
      `/campaigns/${q3.period}/reopen`,
      { reason: "x", closesOn: "2999-01-01" },
      [409, "wrongState"],
    ],
    ["publishing what is open", `/campaigns/${q4.period}/publish`, {}, [409, "wrongState"]],
    ["validating a draft", `/campaigns/${q4.period}/sheets/RH/validate`, {}, [409, "wrongState"]],
    ["a sheet that is not there", `/campaigns/${q4.period}/sheets/OPI/return`, { reason: "x" }, [404, "notFound"]],
    [
      "an exception for nobody",
      `/campaigns/${q4.period}/exceptions`,
      { department: "NONE", until: "2999-01-01", reason: "x" },
      [422, "unknownDepartment", "department unknownDepartment"],
    ],
    [
      "an exception until yesterday",
      `/campaigns/${q4.period}/exceptions`,
      { department: "RH", until: "2020-01-01", reason: "x" },
      [422, "badCalendar", "until badCalendar"],
    ],
  ];
  it.each(acts)("%s", async (_what, address, body, expected) => {
    await refuses(() => direct(address, body), expected);
  });
});

describe("addresses", () => {
  const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString("base64url");
  const queries = [
    "limit=0",
    "limit=1001",
    "limit=x",
    "cursor=!",
    `cursor=${cursor("x")}`,
    `cursor=${cursor([1])}`,
    "unknown=1",
  ];
  const lists = ["/campaigns", `/campaigns/${q4.period}/sheets`, "/imports", "/publications"];
  it.each(lists.flatMap((list) => queries.map((query) => `${list}?${query}`)))("%s is refused", async (address) => {
    expect((await call("GET", address, { token: people.director.token })).status).toBe(400);
  });

  it("a cursor of one's own making leads nowhere bad", async () => {
    for (const list of [...lists, "/audit", "/users"]) {
      for (const keys of [["x"], ["x", "y", "z"], ["x", "y", "9999999999999999"], ["\u{1f600}'; --"], [""]]) {
        for (const token of [people.director.token, people.administrator.token]) {
          const { status } = await call("GET", `${list}?cursor=${cursor(keys)}`, { token });
          expect(status, `${list} ${String(keys)}`).toBeLessThan(500);
        }
      }
    }
  });

  const strange = ["%00", "..%2f..", "%F0%9F%98%80", "a".repeat(5000), "'%20or%201=1", "2025-Q4%0a", "-"];
  it.each(strange)("a strange part %s is no error of ours", async (part) => {
    const { token } = people.director;
    for (const address of [
      `/campaigns/${part}/sheets`,
      `/campaigns/${q4.period}/sheets/${part}`,
      `/indicators/${part}/results`,
      `/indicators/POSTES/results?department=${part}`,
      `/indicators/POSTES/results?from=${part}`,
      `/indicators/POSTES/explain?asOf=${part}`,
      `/roadmaps/${part}/board`,
      `/publications/${part}/files/consolidated.pdf`,
      `/publications/${q3.period}/files/${part}.pdf`,
      `/imports/${part}`,
      `/reference?roadmap=${part}`,
    ]) {
      const { status } = await call("GET", address, { token });
      expect(status, address).toBeGreaterThanOrEqual(400);
      expect(status, address).toBeLessThan(500);
    }
  });
});

describe("anything at all", () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e21, 999_999_999_999_999, 0.000001));
  const scalar = fc.oneof(
    fc.constantFrom(null, true, "", "RH", "POSTES/RH/MJ", "2025-Q4", "2025-12-31"),
    number,
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  const named = (...names: string[]) =>
    fc.dictionary(fc.constantFrom(...names), fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), {
      maxKeys: names.length,
    });
  const list = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary: fc.array(value, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.jsonValue() });
  const runs = { numRuns: 60 };
  const patience = { timeout: 60_000 };

  /** No error of ours, and where it is refused nothing is left behind. */
  const holds = async (ask: () => Promise<Answer>): Promise<void> => {
    const before = await footprint();
    const answer = await ask();
    expect(answer.status, answer.text).toBeLessThan(500);
    if (answer.status >= 400) expect(await footprint()).toEqual(before);
  };

  it("PUT entries", patience, async () => {
    const entry = fc.record(
      {
        series: fc.constantFrom("POSTES/RH/MJ", "POSTES/RH/MIOM", "DELAI/RH/-/campus", "POSTES/ISN", "NONE"),
        period: fc.constantFrom("2025-Q4", "2025-Q3", "2025-10"),
        value: fc.oneof(number, fc.constant(null), scalar),
        numerator: number,
        denominator: number,
        mark: fc.constantFrom("withheld", "notAvailable", "notApplicable"),
        comment: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(null)),
        revision: fc.integer({ min: 0, max: 3 }),
      },
      { requiredKeys: ["series"] },
    );
    const body = fc.oneof(
      fc.record({
        mode: fc.constantFrom("atomic", "partial"),
        entries: list(fc.oneof(entry, named("series", "value"))),
      }),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(body, (given) => holds(() => put(JSON.stringify(given)))),
      runs,
    );
  });

  it("PUT reference", patience, async () => {
    const document = fc.record(
      {
        departments: list(named("code", "name", "kind", "archived", "to")),
        ministries: list(fc.record({ code: scalar, names: list(named("name", "from", "to")) })),
        roadmaps: list(
          fc.record({
            slug: scalar,
            title: scalar,
            startsOn: fc.constant("2025-01-01"),
            endsOn: scalar,
            priorities: list(named("number", "title", "succeeds")),
          }),
        ),
        indicators: list(
          fc.record(
            {
              code: fc.constantFrom("POSTES", "NEW"),
              name: scalar,
              roadmap: fc.constant("plan"),
              kind: fc.constantFrom("amount", "ratio"),
              unit: scalar,
              direction: fc.constantFrom("increase", "maintain"),
              frequency: fc.constantFrom("month", "year"),
              from: fc.constantFrom("2025", "2025-01"),
              weight: number,
              band: number,
              baseline: named("period", "value"),
              version: named("from", "reason", "break"),
            },
            { requiredKeys: ["code"] },
          ),
        ),
        series: list(
          fc.record(
            {
              id: fc.constantFrom("POSTES/RH/MJ", "POSTES/OPI", "POSTES/ISN/MJ/campus"),
              weight: number,
              sharedKey: scalar,
              baseline: named("period", "value", "reason"),
            },
            { requiredKeys: ["id"] },
          ),
        ),
        projects: list(
          fc.record(
            {
              slug: fc.constantFrom("campus", "new"),
              name: scalar,
              roadmap: scalar,
              department: scalar,
              plannedCost: number,
              plannedMonths: number,
              phases: list(named("phase", "from", "to")),
              milestones: list(named("title", "dueOn")),
            },
            { requiredKeys: ["slug"] },
          ),
        ),
        targets: list(
          fc.record(
            {
              series: fc.constant("POSTES/RH/MJ"),
              period: fc.constantFrom("2027", "2026-Q4"),
              value: number,
              reason: scalar,
            },
            { requiredKeys: ["period"] },
          ),
        ),
      },
      { requiredKeys: [] },
    );
    const { token } = people.director;
    const ask = (given: unknown) => call("PUT", "/reference", { token, body: JSON.stringify(given) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(document, fc.jsonValue()), (given) => holds(() => ask(given))),
      runs,
    );
  });

  it("POST campaigns", patience, async () => {
    const day = fc.oneof(fc.constantFrom("2026-10-01", "9999-12-31", "1000-01-01", "2026-02-29"), scalar);
    const campaign = fc.record({
      roadmap: fc.constantFrom("plan", "PLAN", "none"),
      period: fc.constantFrom("2026-Q1", "1000-Q1", "9999-Q4", "2026"),
      opensOn: day,
      dueOn: day,
      closesOn: day,
    });
    const body = fc.oneof({ weight: 4, arbitrary: campaign }, { weight: 1, arbitrary: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(body, (given) => holds(() => direct("/campaigns", JSON.stringify(given)))),
      runs,
    );
  });
});
