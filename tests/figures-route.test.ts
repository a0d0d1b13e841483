import { beforeAll, expect, it } from "vitest";
import { GET as explain } from "@/app/api/v1/indicators/[code]/explain/route";
import { GET as progress } from "@/app/api/v1/indicators/[code]/progress/route";
import { GET as results } from "@/app/api/v1/indicators/[code]/results/route";
import { GET as observations } from "@/app/api/v1/observations/route";
import { GET as board } from "@/app/api/v1/roadmaps/[slug]/board/route";
import type { RouteHandler } from "@/lib/auth/route";
import { boardAnswerSchema } from "@/lib/schemas/board";
import { explainAnswerSchema } from "@/lib/schemas/explain";
import { progressAnswerSchema } from "@/lib/schemas/progress";
import { resultsAnswerSchema } from "@/lib/schemas/result";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { give, makeFigureWorld } from "./figure-world";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const code = { code: "FLUX" };
let director: TestPerson;
let reader: TestPerson;
let administrator: TestPerson;

const get = (route: RouteHandler, person: TestPerson, query = "", params: object = code): Promise<Response> =>
  route(
    new Request(`http://localhost:3000/api/v1/x${query}`, { headers: { authorization: `Bearer ${person.token}` } }),
    { params: Promise.resolve(params) },
  );
const problem = async (response: Promise<Response>): Promise<unknown[]> => {
  const answer = await response;
  return [answer.status, ((await answer.json()) as { code: string }).code];
};

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  director = await addPerson([{ role: "director" }]);
  reader = await addPerson([{ role: "ministryReader", ministry: "MJ" }]);
  administrator = await addPerson([{ role: "administrator" }]);
  await give([{ series: "FLUX/RH/MJ", period: "2023-Q1", given: 4.5, comment: "vu" }], at("2023-07-20"));
});

it("answers as documented", async () => {
  const read = async (response: Promise<Response>): Promise<unknown> => (await response).json();
  const found = resultsAnswerSchema.parse(await read(get(results, director, "?from=2023-Q1&to=2023-Q2&by=ministry")));
  expect(found.points[1]).toMatchObject({ period: "2023-Q1", ministry: "MJ", value: 4.5 });
  expect(progressAnswerSchema.parse(await read(get(progress, director, "?period=2023-Q1")))).toMatchObject({
    raw: 4.5,
  });
  const explained = explainAnswerSchema.parse(await read(get(explain, director, "?period=2023-Q1")));
  expect(explained.operands).toMatchObject([{ value: 4.5, comment: "vu", source: "api" }]);
  const shown = boardAnswerSchema.parse(await read(get(board, director, "?period=2023-Q1", { slug: "plan" })));
  expect(shown.indicators[0]).toMatchObject({ code: "FLUX", value: 4.5, keyFigure: 1 });
});

it("refuses with the contract's codes", async () => {
  expect(await problem(get(results, administrator))).toEqual([403, "forbidden"]);
  expect(await problem(get(results, director, "?from=2023Q1"))).toEqual([400, "invalidRequest"]);
  expect(await problem(get(results, director, "?unknown=1"))).toEqual([400, "invalidRequest"]);
  expect(await problem(get(results, director, "", { code: "NONE" }))).toEqual([404, "notFound"]);
  expect(await problem(get(results, director, "?grain=month"))).toEqual([422, "grainTooFine"]);
  expect(await problem(get(explain, director, "?department=NONE"))).toEqual([422, "unknownDepartment"]);
  expect(await problem(get(progress, director, "?asOf=2999-01-01"))).toEqual([422, "asOfInFuture"]);
  expect(await problem(get(board, director, "", { slug: "none" }))).toEqual([404, "notFound"]);
  expect(await problem(get(results, reader, "?by=ministry"))).toEqual([403, "forbidden"]);
  expect((await get(results, reader)).status).toBe(200);
});

it("streams official values as a file", async () => {
  const answer = await get(observations, director, "?format=csv&indicator=FLUX", {});
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(await answer.text()).toContain("FLUX/RH/MJ;2023-Q1;4,5;");
  expect(await problem(get(observations, director, "?indicator=NONE", {}))).toEqual([422, "unknownIndicator"]);
});
