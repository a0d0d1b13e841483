import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";
import { programOf } from "./support/token";

const campaign = endedQuarter().code;
const published = endedQuarter(2).code;
const entries = `/api/v1/campaigns/${campaign}/entries?roadmap=dinum-2023`;

type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
};
type List = { readonly items: readonly Readonly<Record<string, unknown>>[]; readonly nextCursor: string | null };

let head: APIRequestContext;

test.beforeAll(async ({ sessionOf }, { project }) => {
  // A token is made for an account that has signed in.
  await sessionOf("rh");
  head = await programOf("rh", project.use.baseURL ?? "");
});
test.afterAll(() => head.dispose());

async function problemOf(answer: APIResponse): Promise<Problem> {
  expect(answer.headers()["content-type"]).toContain("application/problem+json");
  const problem = (await answer.json()) as Problem;
  expect(problem.status).toBe(answer.status());
  return problem;
}

test("a token carries its owner's rights", async () => {
  const campaigns = (await (await head.get("/api/v1/campaigns?roadmap=dinum-2023")).json()) as List;
  expect(campaigns.items.map(({ period }) => period)).toContain(campaign);
  const sheets = (await (await head.get(`/api/v1/campaigns/${campaign}/sheets?roadmap=dinum-2023`)).json()) as List;
  expect(sheets.items.map(({ department }) => department)).toEqual(["RH"]);
  const other = await head.get(`/api/v1/campaigns/${campaign}/sheets/OPI?roadmap=dinum-2023`);
  expect([other.status(), (await problemOf(other)).code]).toEqual([404, "notFound"]);
  const created = await head.post("/api/v1/campaigns", { data: {} });
  expect([created.status(), (await problemOf(created)).code]).toEqual([403, "forbidden"]);
});

test("figures are read with their state", async () => {
  const answer = await head.get(`/api/v1/indicators/RH-POSTES/results?from=${published}&to=${published}`);
  expect(answer.status()).toBe(200);
  const { points } = (await answer.json()) as { points: readonly Readonly<Record<string, unknown>>[] };
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({ period: published, value: expect.any(Number), provisional: false });
  const board = await head.get(`/api/v1/roadmaps/dinum-2023/board?period=${published}`);
  expect(await board.json()).toMatchObject({ roadmap: expect.anything(), period: published });
});

test("lists come in pages", async () => {
  const seen: unknown[] = [];
  let next: string | null = "";
  for (; next !== null && seen.length < 100;) {
    const cursor: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
    const { items, nextCursor } = (await (await head.get(`/api/v1/publications?limit=2${cursor}`)).json()) as List;
    expect(items.length).toBeLessThanOrEqual(2);
    seen.push(...items.map((item) => `${String(item["period"])} ${String(item["number"])}`));
    next = nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(2);
});

test("a refusal says what and where, in the language asked for", async ({ request }) => {
  const anonymous = await problemOf(await request.get("/api/v1/campaigns"));
  expect(anonymous).toMatchObject({ status: 401, code: "unauthenticated" });
  const headers = (lang: string) => ({ headers: { "accept-language": lang } });
  const [french, english] = await Promise.all(
    ["fr", "en"].map(async (lang) => problemOf(await head.get("/api/v1/campaigns?colour=red", headers(lang)))),
  );
  expect(french).toMatchObject({ status: 400, code: "invalidRequest" });
  expect(english).toMatchObject({ status: 400, code: "invalidRequest" });
  expect(english?.title).not.toBe(french?.title);
  expect(french?.errors?.length).toBeGreaterThan(0);
  expect(french?.errors?.map(({ path, code }) => [path, code])).toEqual(
    english?.errors?.map(({ path, code }) => [path, code]),
  );
  expect(await problemOf(await head.get("/api/v1/nowhere"))).toMatchObject({ status: 404 });
  expect(await problemOf(await head.delete("/api/v1/campaigns"))).toMatchObject({ status: 405 });
});

const series = "RH-POSTES/RH/MJ";
const badBodies: readonly (readonly [why: string, text: string])[] = [
  ["no JSON", "{"],
  ["no object", "[]"],
  ["an unknown field", `{"entries":[{"series":"${series}","value":1,"colour":"red"}]}`],
  ["a number as text", `{"entries":[{"series":"${series}","value":"12"}]}`],
  ["a number beyond every bound", `{"entries":[{"series":"${series}","value":1e400}]}`],
  ["a number of 16 digits", `{"entries":[{"series":"${series}","value":1234567890123456}]}`],
  ["a number of 7 decimals", `{"entries":[{"series":"${series}","value":0.1234567}]}`],
  ["a period in the wrong form", `{"entries":[{"series":"${series}","period":"2026Q3","value":1}]}`],
];
for (const [why, data] of badBodies) {
  test(`${why} is refused as a form`, async () => {
    const answer = await head.put(entries, { data, headers: { "content-type": "application/json" } });
    expect(await problemOf(answer)).toMatchObject({ status: 400, code: "invalidRequest" });
  });
}

test("what a body must be is said first", async () => {
  const answer = await head.put(entries, { data: "x=1", headers: { "content-type": "text/plain" } });
  expect(await problemOf(answer)).toMatchObject({ status: 415 });
});

test("every address that the description lists is held against who has no token", async ({ request }) => {
  const described = (await (await request.get("/api/v1/openapi.json")).json()) as {
    paths: Readonly<Record<string, { readonly get?: { readonly security?: readonly unknown[] } }>>;
  };
  const closed = Object.entries(described.paths).filter(
    ([, { get }]) => get !== undefined && get.security?.length !== 0,
  );
  expect(closed.length).toBeGreaterThan(10);
  for (const [path] of closed) {
    const address = path.replaceAll(/\{\w+\}/g, "X").replace(/^(?!\/api)/, "/api/v1");
    expect.soft([address, (await request.get(address)).status()]).toEqual([address, 401]);
  }
});
