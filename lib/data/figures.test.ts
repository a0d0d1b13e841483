import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { buildSnapshots } from "@/lib/use-cases/figures/build-snapshots";
import { readOfficial } from "@/lib/use-cases/figures/read-official";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { administrator, auditor, contributor, director, head, reader, system } from "@/tests/actors";
import { enter, give, idOf, makeFigureWorld } from "@/tests/figure-world";
import { findBoard } from "./board";
import { explainFigure, type ExplainRequest } from "./explain";
import { findProgress, type ProgressRequest } from "./figure-progress";
import { findResults, type ResultsRequest } from "./figure-result";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const now = at("2023-08-01");
const period = (text: string): Period => text as Period;
type Asked<Request> = Omit<Request, "code"> & { code?: string };

const results = (actor: Actor, request: Asked<ResultsRequest> = {}) =>
  inScope(actor, (tx) => findResults(actor, tx, { code: "FLUX", ...request }, now));
const progress = (actor: Actor, request: Asked<ProgressRequest> = {}) =>
  inScope(actor, (tx) => findProgress(actor, tx, { code: "FLUX", ...request }, now));
const explain = (actor: Actor, request: Asked<ExplainRequest> = {}) =>
  inScope(actor, (tx) => explainFigure(actor, tx, { code: "FLUX", ...request }, now));
const board = (actor: Actor, request: Partial<Parameters<typeof findBoard>[2]> = {}) =>
  inScope(actor, (tx) => findBoard(actor, tx, { roadmap: "plan", ...request }, now));
const q1 = { from: period("2023-Q1"), to: period("2023-Q1") };
const q2 = { from: period("2023-Q2"), to: period("2023-Q2") };

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  await give(
    [
      { series: "FLUX/RH/MJ", period: "2023-Q1", given: 4 },
      { series: "FLUX/RH/MIOM", period: "2023-Q1", given: 5 },
      { series: "FLUX/ISN", period: "2023-Q1", given: 3 },
      { series: "FLUX/RH/MJ", period: "2023-Q2", given: 8 },
      { series: "FLUX/RH/MIOM", period: "2023-Q2", given: "withheld", comment: "secret" },
      { series: "STOCK/RH", period: "2023-Q2", given: "notAvailable", comment: "en panne" },
      { series: "STOCK/ISN", period: "2023-Q2", given: "notAvailable", comment: "en panne" },
    ],
    at("2023-07-20"),
  );
  await refreshDueResults(system(), now);
  await enter([{ series: "FLUX/ISN", period: "2023-Q2", given: 7 }], at("2023-07-21"));
  await enter([{ series: "FLUX/RH/MJ", period: "2023-Q2", given: 9 }], at("2023-07-21"));
});

describe("results", () => {
  it("show provisional values to those who see every one, and to a department its own", async () => {
    const asked = { ...q2, provisional: true };
    for (const actor of [director(), auditor()]) {
      expect(await results(actor, asked)).toMatchObject({ value: { points: [{ value: 16, provisional: true }] } });
    }
    const own = { ...asked, department: ["RH"] };
    for (const actor of [head("RH"), contributor("RH")]) {
      expect(await results(actor, asked)).toEqual({ ok: false, error: "forbidden" });
      expect(await results(actor, { ...asked, department: ["ISN"] })).toEqual({ ok: false, error: "forbidden" });
      expect(await results(actor, own)).toMatchObject({ value: { points: [{ value: 9, provisional: true }] } });
    }
    expect(await results(administrator(), q1)).toEqual({ ok: false, error: "forbidden" });
  });

  it("are the same for everybody in house", async () => {
    for (const request of [q2, { ...q2, by: "ministry" as const }, { ...q2, ministry: ["MJ"], department: ["RH"] }]) {
      const seen = await results(director(), request);
      for (const actor of [auditor(), head("RH"), head("ISN"), contributor("ISN")]) {
        expect(await results(actor, request)).toEqual(seen);
      }
    }
  });

  it("refuse what makes no sense, in the contract's order", async () => {
    const refusal = async (request: Asked<ResultsRequest>) => {
      const answer = await results(director(), request);
      return answer.ok ? null : answer.error;
    };
    expect(await refusal({ code: "NONE", department: ["NONE"] })).toBe("notFound");
    expect(await refusal({ department: ["NONE"] })).toBe("unknownDepartment");
    expect(await refusal({ ministry: ["NONE"] })).toBe("unknownMinistry");
    expect(await refusal({ project: ["NONE"] })).toBe("unknownProject");
    expect(await refusal({ from: period("2023-Q2"), to: period("2023-Q1") })).toBe("rangeBackwards");
    expect(await refusal({ from: period("1980"), to: period("2020") })).toBe("rangeTooLong");
    expect(await refusal({ from: period("1981"), to: period("2020") })).toBe(null);
    expect(await refusal({ grain: "month" })).toBe("grainTooFine");
    expect(await refusal({ code: "STOCK", cumulative: true })).toBe("notCumulative");
    expect(await refusal({ asOf: { at: at("2023-08-02"), day: null } })).toBe("asOfInFuture");
  });

  it("give the whole range as one point, and filters their own", async () => {
    expect(await results(director(), { grain: "total" })).toMatchObject({
      value: { points: [{ period: "2023-Q1/2023-Q2", value: 20, state: "partial", reported: 4, expected: 6 }] },
    });
    expect(await results(director(), { ...q1, ministry: ["MJ", "MIOM"] })).toMatchObject({
      value: { points: [{ value: 9 }] },
    });
    expect(await results(director(), { ...q1, department: ["RH"], by: "ministry" })).toMatchObject({
      value: {
        points: [
          { ministry: "MIOM", value: 5 },
          { ministry: "MJ", value: 4 },
        ],
      },
    });
  });
});

describe("progress", () => {
  it("measures the cumulated value against the indicator's own target", async () => {
    expect(await progress(director(), { period: period("2023-Q2") })).toMatchObject({
      value: { baseline: 0, target: 100, targetPeriod: "2023-Q4", current: 20, shown: 20, expected: 50, trend: "down" },
    });
    expect(await progress(director(), { department: ["RH"] })).toMatchObject({
      value: { current: 17, shown: null, missing: ["baseline", "target"], status: "unknown" },
    });
    const asOf = { at: now, day: null };
    expect(await progress(director(), { asOf })).toEqual(await progress(director()));
  });
});

describe("explain", () => {
  it("lists every cell with who wrote and validated it, and what is missing", async () => {
    const answer = await explain(head("RH"), { period: period("2023-Q2") });
    expect(answer).toMatchObject({
      value: {
        value: 8,
        formula: "sum(series, sum(time, value))",
        reported: 1,
        expected: 3,
        operands: [
          { series: "FLUX/RH/MIOM", period: "2023-Q2", mark: "withheld", revision: 1 },
          { series: "FLUX/RH/MJ", value: 8, author: "Nom 4", validator: "Nom 2", source: "api" },
        ],
        missing: [
          { series: "FLUX/ISN", period: "2023-Q2", mark: "missing" },
          { series: "FLUX/RH/MIOM", period: "2023-Q2", mark: "withheld" },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(JSON.stringify(await explain(auditor(), { period: period("2023-Q2") }))).toContain("secret");
  });
});

describe("the board", () => {
  it("puts figures, coverage and roll-ups together", async () => {
    const answer = await board(head("ISN"), { period: period("2023-Q2") });
    expect(answer).toMatchObject({
      value: {
        roadmap: "plan",
        period: "2023-Q2",
        coverage: { expected: 13, validated: 0, provisional: 2, missing: 8, notAvailable: 2, withheld: 1 },
        indicators: [
          { code: "FLUX", value: 20, state: "partial", progress: 20, previous: { period: "2023-Q1", value: 12 } },
          { code: "DELAI", value: null, mark: "missing" },
          { code: "PARTAGE", value: null, mark: "missing" },
          { code: "STOCK", value: null, mark: "notAvailable" },
        ],
        priorities: [
          { number: 1, progress: null, of: { with: 0, total: 3 }, missing: ["DELAI", "PARTAGE", "STOCK"] },
          { number: 2, progress: 20, status: "offTrack", of: { with: 1, total: 1 } },
        ],
        milestones: [{ project: "campus", title: "Ouverture", dueOn: "2023-06-01", state: "overdue" }],
      },
    });
    expect(await board(director(), { period: period("2023-Q2") })).toEqual(answer);
    const asOf = { at: now, day: null };
    expect(await board(director(), { period: period("2023-Q2"), asOf })).toEqual(answer);
  });

  it("shows a department its own provisional values and the others nothing of them", async () => {
    const asked = { period: period("2023-Q2"), provisional: true };
    expect(await board(director(), asked)).toMatchObject({
      value: { indicators: { 0: { value: 28, provisional: true } } },
    });
    expect(await board(head("RH"), asked)).toMatchObject({
      value: { indicators: { 0: { code: "FLUX", value: 18, provisional: true, departments: ["RH"] } } },
    });
    expect(await board(director(), { roadmap: "none" })).toEqual({ ok: false, error: "notFound" });
  });
});

describe("a ministry's reader", () => {
  const mine = reader("MJ");
  const refused = { ok: false, error: "forbidden" };

  it("is told nothing before a publication, and may ask for no other filter", async () => {
    expect(await results(mine)).toMatchObject({ value: { points: [] } });
    expect(await results(mine, { by: "ministry" })).toEqual(refused);
    expect(await results(mine, { ministry: ["MIOM"] })).toEqual(refused);
    expect(await results(mine, { department: ["RH"] })).toEqual(refused);
    expect(await results(mine, { provisional: true })).toEqual(refused);
    expect(await progress(mine, { asOf: { at: now, day: null } })).toEqual(refused);
    expect(await explain(mine, { project: ["campus"] })).toEqual(refused);
    expect(await board(mine, { provisional: true })).toEqual(refused);
    expect(await board(mine)).toEqual({ ok: false, error: "notFound" });
  });

  it("is answered from the last publication", async () => {
    await inScope(system(), async (tx) => {
      await tx.$executeRaw`insert into campaign (id, roadmap_id, period, state, opens_on, due_on, closes_on)
        select gen_random_uuid(), id, '2023-Q1', 'published', '2023-04-03', '2023-04-10', '2023-04-12' from roadmap`;
      await tx.$executeRaw`insert into publication (id, campaign_id, number, state, requested_at, requested_by, without,
          published_at, snapshot_sha256, audit_head, signature, key_id, manifest)
        select gen_random_uuid(), id, 1, 'published', ${now}, ${idOf(director())}::uuid, '[]', ${now}, '', '', '', '', '{}'
        from campaign`;
      const quarter = period("2023-Q1");
      const built = [];
      for await (const official of readOfficial(system(), tx, "plan", quarter, now)) {
        built.push(...buildSnapshots(official, quarter, now));
      }
      const found = await findBoard(system(), tx, { roadmap: "plan", period: quarter }, now);
      for (const [scope, parts] of Map.groupBy(built, ({ scope: one }) => one)) {
        const indicators = Object.fromEntries(parts.map(({ shown }) => [shown.indicator.code, shown]));
        const whole = scope === "consolidated" && found.ok && { board: { ...found.value, publication: 1 } };
        await tx.$executeRaw`insert into publication_snapshot (publication_id, scope, content)
          select id, ${scope}, ${JSON.stringify({ ...whole, indicators })}::jsonb from publication`;
      }
    });
    expect(await results(mine)).toMatchObject({ value: { points: [{ period: "2023-Q1", value: 12 }] } });
    expect(await results(mine, { ministry: ["MJ"] })).toMatchObject({ value: { points: [{ value: 4 }] } });
    expect(await results(mine, { cumulative: true, grain: "total" })).toMatchObject({ ok: true });
    expect(await progress(mine)).toMatchObject({ value: { current: 12, shown: 12 } });
    const whole = await explain(mine);
    expect(whole).toMatchObject({ value: { value: 12, reported: 3, expected: 3 } });
    expect(whole).not.toHaveProperty("value.operands");
    expect(await explain(mine, { ministry: ["MJ"] })).toMatchObject({
      value: { operands: [{ series: "FLUX/RH/MJ" }] },
    });
    expect(await board(mine)).toMatchObject({ value: { period: "2023-Q1", publication: 1 } });
    expect(await board(mine, { period: period("2023-Q2") })).toEqual({ ok: false, error: "notFound" });
    expect(await board(director())).toMatchObject({ value: { period: "2023-Q1", publication: 1 } });
  });
});
