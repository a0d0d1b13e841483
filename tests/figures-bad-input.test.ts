import { beforeAll, describe, expect, it } from "vitest";
import { boardAnswerSchema } from "@/lib/schemas/board";
import { explainAnswerSchema } from "@/lib/schemas/explain";
import { progressAnswerSchema } from "@/lib/schemas/progress";
import { resultsAnswerSchema } from "@/lib/schemas/result";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { director as directorActor, system } from "./actors";
import { call, refusal } from "./api";
import { give, makeFigureWorld } from "./figure-world";
import { referenceDocument } from "./reference-document";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const base = { roadmap: "plan", unit: "postes", kind: "amount", direction: "increase", frequency: "quarter" };
const from = { from: "2023-Q1", to: "2023-Q4" };
/** Indicators at the edges of the formulas; priority 3 weighs nothing, priority 4 has nothing. */
const edges = {
  roadmaps: [
    {
      slug: "plan",
      priorities: [
        { number: 1, title: "Un" },
        { number: 2, title: "Deux" },
        { number: 3, title: "Trois" },
        { number: 4, title: "Quatre" },
      ],
    },
  ],
  indicators: [
    { ...base, ...from, code: "VIDE", name: "Sans série", priority: 1, baseline: { period: "2022-Q4", value: 0 } },
    {
      ...base,
      ...from,
      code: "PLAT",
      name: "Cible au départ",
      priority: 3,
      weight: 0,
      baseline: { period: "2022-Q4", value: 50 },
    },
    { ...base, ...from, code: "RIEN", name: "Tout manque", priority: 3, weight: 0 },
    { ...base, ...from, code: "RAPPORT", name: "Sur zéro", priority: 1, kind: "ratio", scale: 100, unit: "%" },
  ],
  series: [{ id: "PLAT/RH" }, { id: "RIEN/RH" }, { id: "RAPPORT/RH" }, { id: "RAPPORT/ISN" }],
  targets: [
    { indicator: "VIDE", period: "2023-Q4", value: 10 },
    { indicator: "PLAT", period: "2023-Q4", value: 50 },
    { indicator: "RIEN", period: "2023-Q4", value: 10 },
    { indicator: "RAPPORT", period: "2023-Q4", value: 0 },
  ],
} as const;

let director: TestPerson;
const ask = (address: string) => call("GET", address, { token: director.token });
const refused = async (address: string) => refusal(await ask(address));
const results = async (query: string) => {
  const { status, json, text } = await ask(`/indicators/${query}`);
  expect(status, text).toBe(200);
  return resultsAnswerSchema.parse(json).points;
};
const progress = async (query: string) => progressAnswerSchema.parse((await ask(`/indicators/${query}`)).json);
const explain = async (query: string) => explainAnswerSchema.parse((await ask(`/indicators/${query}`)).json);

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  const narrator = { ...directorActor(), tells: "past" } as ReturnType<typeof directorActor>;
  const made = await importReference(narrator, referenceDocument(edges), { now: at("2023-01-03") });
  expect(made.ok, JSON.stringify(made)).toBe(true);
  director = await addPerson([{ role: "director" }]);
  await give(
    [
      { series: "FLUX/RH/MJ", period: "2023-Q1", given: 4 },
      { series: "FLUX/ISN", period: "2023-Q1", given: 3 },
      { series: "PLAT/RH", period: "2023-Q1", given: 60 },
      { series: "PLAT/RH", period: "2023-Q2", given: 40 },
      { series: "RAPPORT/RH", period: "2023-Q1", given: [0, 0] },
      { series: "RAPPORT/ISN", period: "2023-Q1", given: [0, 0] },
      { series: "RAPPORT/RH", period: "2023-Q2", given: [1, 2] },
      { series: "RAPPORT/ISN", period: "2023-Q2", given: [0, 0] },
    ],
    at("2023-07-20"),
  );
  await refreshDueResults(system(), new Date());
});

describe("a question that makes no sense is refused, and says which part", () => {
  const ofIndicator = ["results", "progress", "explain"] as const;
  const all = ofIndicator.map((kind) => [kind, `/indicators/FLUX/${kind}`] as const);

  it.each([...all, ["board", "/roadmaps/plan/board"] as const])("%s", async (_kind, address) => {
    expect(await refused(`${address}?asOf=2999-01-01`)).toEqual([422, "asOfInFuture", "asOf asOfInFuture"]);
    expect(await refused(`${address}?asOf=2999-01-01T00:00:00Z`)).toEqual([422, "asOfInFuture", "asOf asOfInFuture"]);
    for (const asOf of ["2023-02-30", "yesterday", "2023-06", "", "2023-06-03T25:00:00Z"]) {
      const [status, code] = await refused(`${address}?asOf=${asOf}`);
      expect([asOf, status, code]).toEqual([asOf, 400, "invalidRequest"]);
    }
    for (const period of ["2023Q1", "2023-Q5", "2023-13", "0000", ""]) {
      const [status, code] = await refused(`${address}?${address.endsWith("results") ? "from" : "period"}=${period}`);
      expect([period, status, code]).toEqual([period, 400, "invalidRequest"]);
    }
    expect(await refused(`${address}?colour=red`)).toEqual([400, "invalidRequest", "colour unknownParameter"]);
  });

  it.each(all)("%s, of codes nobody has", async (_kind, address) => {
    expect((await refused(`${address}?department=RH,NONE`)).slice(0, 2)).toEqual([422, "unknownDepartment"]);
    expect((await refused(`${address}?ministry=NONE`)).slice(0, 2)).toEqual([422, "unknownMinistry"]);
    expect((await refused(`${address}?project=NONE`)).slice(0, 2)).toEqual([422, "unknownProject"]);
    for (const bad of ["RH,", ",", "a b", "R/H", "%00"]) {
      expect((await refused(`${address}?department=${bad}`)).slice(0, 2)).toEqual([400, "invalidRequest"]);
    }
    expect((await refused(`${address}?department=RH&department=ISN`)).slice(0, 2)).toEqual([400, "invalidRequest"]);
    expect(await refused(address.replace("FLUX", "NONE"))).toEqual([404, "notFound"]);
  });

  it.each<[string, readonly unknown[]]>([
    ["FLUX/results?from=2023-Q2&to=2023-Q1", [422, "rangeBackwards", "from rangeBackwards"]],
    ["FLUX/results?from=1983&to=2023-Q1", [422, "rangeTooLong", "to rangeTooLong"]],
    ["FLUX/results?from=1000&to=9999", [422, "rangeTooLong", "to rangeTooLong"]],
    ["FLUX/results?grain=month", [422, "grainTooFine", "grain grainTooFine"]],
    ["FLUX/explain?grain=month", [422, "grainTooFine", "grain grainTooFine"]],
    ["FLUX/explain?period=2023-03", [422, "grainTooFine", "period grainTooFine"]],
    ["FLUX/progress?period=2023-03", [422, "grainTooFine", "period grainTooFine"]],
    ["STOCK/results?cumulative=true", [422, "notCumulative", "cumulative notCumulative"]],
    ["STOCK/explain?cumulative=true", [422, "notCumulative"]],
    ["FLUX/results?grain=week", [400, "invalidRequest", "grain unknownValue"]],
    ["FLUX/results?by=region", [400, "invalidRequest", "by unknownValue"]],
    ["FLUX/results?cumulative=yes", [400, "invalidRequest", "cumulative unknownValue"]],
  ])("%s", async (query, expected) => {
    expect(await refused(`/indicators/${query}`)).toEqual(expected);
  });

  it("a board of what is no quarter, or of no roadmap", async () => {
    expect((await refused("/roadmaps/plan/board?period=2023-03")).slice(0, 2)).toEqual([400, "invalidRequest"]);
    expect(await refused("/roadmaps/none/board")).toEqual([404, "notFound"]);
  });
});

describe("a question at the edge of the formulas gets no made-up number", () => {
  const q1 = "from=2023-Q1&to=2023-Q1";
  const q2 = "from=2023-Q2&to=2023-Q2";

  it("a division by zero: null, with the reason, the state being that of the counts", async () => {
    const none = { value: null, numerator: 0, denominator: 0, reason: "zeroDenominator", state: "complete" };
    expect(await results(`RAPPORT/results?${q1}`)).toMatchObject([none]);
    expect(await results(`RAPPORT/results?${q1}&by=department`)).toMatchObject([none, none]);
    expect(await results(`RAPPORT/results?${q2}`)).toMatchObject([{ value: 50, numerator: 1, denominator: 2 }]);
    expect(await progress("RAPPORT/progress?period=2023-Q1")).toMatchObject({
      current: null,
      raw: null,
      reason: "zeroDenominator",
      status: "unknown",
      percentOfTarget: null,
    });
    expect(await progress("RAPPORT/progress?period=2023-Q2")).toMatchObject({ reason: "zeroTarget", raw: null });
    expect(await explain("RAPPORT/explain?period=2023-Q1")).toMatchObject({ value: null, reported: 2, expected: 2 });
  });

  it("no series at all: nothing expected, nothing said", async () => {
    expect(await results(`VIDE/results?${q1}`)).toMatchObject([{ value: null, reported: 0, expected: 0 }]);
    expect(await results(`VIDE/results?${q1}&by=department`)).toEqual([]);
    expect(await progress("VIDE/progress?period=2023-Q1")).toMatchObject({
      current: null,
      raw: null,
      status: "unknown",
    });
    expect(await explain("VIDE/explain?period=2023-Q1")).toMatchObject({ value: null, operands: [], missing: [] });
  });

  it("one observation: its value, no trend, no forecast", async () => {
    expect(await progress("FLUX/progress?period=2023-Q1&ministry=MJ")).toMatchObject({
      current: 4,
      trend: "unknown",
      landing: { reason: "targetMissing" },
    });
    expect(await progress("FLUX/progress?period=2023-Q1")).toMatchObject({
      current: 7,
      landing: { reason: "insufficientData" },
    });
  });

  it("all missing: null and counted, never zero, cumulated neither", async () => {
    const missing = { value: null, state: "missing", reported: 0, expected: 1 };
    expect(await results(`RIEN/results?${q1}`)).toMatchObject([missing]);
    expect(await results("RIEN/results?from=2023-Q1&to=2023-Q2&grain=total")).toMatchObject([
      { ...missing, expected: 2 },
    ]);
    expect(await results(`RIEN/results?${q2}&cumulative=true`)).toMatchObject([{ ...missing, expected: 2 }]);
    expect(await explain("RIEN/explain?period=2023-Q1")).toMatchObject({
      value: null,
      operands: [],
      missing: [{ series: "RIEN/RH", period: "2023-Q1", mark: "missing" }],
    });
  });

  it("a baseline equal to the target: 100 while the value holds it, 0 when it does not", async () => {
    const kept = { raw: 100, shown: 100, expectedProgress: 100, status: "achieved" };
    expect(await progress("PLAT/progress?period=2023-Q1")).toMatchObject(kept);
    expect(await progress("PLAT/progress?period=2023-Q2")).toMatchObject({ raw: 0, shown: 0, status: "offTrack" });
  });

  it("weights that are all zero, and nothing to weigh: no roll-up", async () => {
    const { json } = await ask("/roadmaps/plan/board?period=2023-Q1");
    const { priorities } = boardAnswerSchema.parse(json);
    const none = { progress: null, expectedProgress: null, status: "unknown", of: { with: 0, total: 0 } };
    expect(priorities.filter(({ number }) => number > 2)).toMatchObject([none, none]);
    expect(priorities.map((one) => one.partialValue)).not.toContain(0);
  });

  it("filters that no series meets together, and several codes of one", async () => {
    expect(await results(`FLUX/results?${q1}&department=ISN&ministry=MJ`)).toMatchObject([
      { value: null, expected: 0 },
    ]);
    expect(await results(`FLUX/results?${q1}&ministry=MJ,MIOM&department=RH`)).toMatchObject([
      { value: 4, state: "partial", reported: 1, expected: 2 },
    ]);
    expect(await results(`FLUX/results?${q1}&department=RH,ISN,RH`)).toMatchObject([{ value: 7, expected: 3 }]);
    expect(await progress("FLUX/progress?period=2023-Q1&department=ISN&ministry=MJ")).toMatchObject({ current: null });
    expect(await explain("FLUX/explain?period=2023-Q1&department=ISN&ministry=MJ")).toMatchObject({ operands: [] });
  });

  it("a period millennia away", async () => {
    for (const period of ["1000-Q1", "9999-Q4"]) {
      expect(await progress(`FLUX/progress?period=${period}&department=RH`)).toMatchObject({ trend: "unknown" });
      const explained = await explain(`FLUX/explain?period=${period}`);
      expect(explained).toMatchObject({ value: null, reported: 0, expected: 0, operands: [], missing: [] });
      expect((await ask(`/roadmaps/plan/board?period=${period}`)).status).toBe(200);
    }
  });

  it("a range before, after or of no whole period", async () => {
    expect(await results("FLUX/results?from=1990-Q1&to=1990-Q2")).toMatchObject([
      { value: null, expected: 0 },
      { value: null, expected: 0 },
    ]);
    expect(await results("FLUX/results?from=2060&to=2060")).toMatchObject(Array(4).fill({ value: null, expected: 0 }));
    expect(await results("FLUX/results?from=2023-01&to=2023-02")).toEqual([]);
    expect(await results(`FLUX/results?${q1}&asOf=1990-01-01`)).toMatchObject([{ value: null, state: "notDue" }]);
  });
});
