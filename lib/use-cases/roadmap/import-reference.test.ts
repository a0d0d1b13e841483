import { beforeAll, describe, expect, it } from "vitest";
import { exportReference } from "@/lib/data/reference-export";
import { inScope } from "@/lib/data/transaction";
import { writeJson } from "@/lib/schemas/json";
import { administrator, auditor, contributor, director, head, reader, system } from "@/tests/actors";
import { referenceDocument, smallReference } from "@/tests/reference-document";
import { importReference } from "./import-reference";

const now = new Date();
const put = (written: object, actor = director()) => importReference(actor, referenceDocument(written), { now });
const rows = (sql: string) => inScope(system(), (tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(sql));

type Lists = Record<string, Record<string, unknown>[]>;
async function entry(list: string, name: string): Promise<Record<string, unknown> | undefined> {
  const answer = await inScope(director(), (tx) => exportReference(director(), tx, {}));
  const lists = answer.ok ? (JSON.parse(writeJson(answer.value)) as Lists) : {};
  return lists[list]?.find(({ code, slug, id }) => (code ?? slug ?? id) === name);
}
const updated = { ok: true, value: { created: 0, updated: 1, unchanged: 0, errors: [] } };

beforeAll(async () => {
  expect(await put(smallReference)).toMatchObject({ ok: true, value: { errors: [] } });
});

describe("what stands and what changes", () => {
  it("takes the defaults on creation", async () => {
    expect(await entry("indicators", "POSTES")).toMatchObject({
      overTime: "sum",
      overSeries: "sum",
      cumulative: false,
      scale: 1,
      decimals: 0,
      tolerance: 10,
      band: 0,
      weight: 1,
      family: "other",
      public: false,
      keyFigure: null,
      rules: [],
      succeeds: [],
      archived: false,
      to: null,
    });
    expect(await entry("series", "POSTES/RH/MJ")).toMatchObject({
      indicator: "POSTES",
      department: "RH",
      ministry: "MJ",
      project: null,
      from: "2023-Q1",
      weight: 1,
      sharedKey: null,
    });
  });

  it("keeps a field left out, empties with null, replaces a list whole", async () => {
    const project = { slug: "campus", summary: "s", partners: ["A", "B"], plannedCost: 12.5 };
    expect(await put({ projects: [project] })).toEqual(updated);
    expect(await put({ projects: [{ slug: "CAMPUS", summary: null, partners: ["C"] }] })).toEqual(updated);
    expect(await entry("projects", "campus")).toMatchObject({
      name: "Campus",
      summary: null,
      partners: ["C"],
      plannedCost: 12.5,
      priorities: [2],
      ministries: ["MJ"],
    });
  });

  it("keeps every plan of a project, and writes one only where it changes", async () => {
    const phases = [{ phase: "construction", from: "2023-06-01" }];
    expect(await put({ projects: [{ slug: "campus", phases }] })).toEqual(updated);
    expect(await put({ projects: [{ slug: "campus", name: "Campus du numérique" }] })).toEqual(updated);
    expect(await put({ projects: [{ slug: "campus", phases: [] }] })).toEqual(updated);
    const kept = await rows("select count(*)::int as n from project_revision v join project p on p.id = v.project_id");
    expect(kept).toEqual([{ n: 3 }]);
  });

  it("numbers versions of a definition, and revisions within one", async () => {
    const code = "VERSIONS";
    const version = { from: "2026-Q1", reason: "nouvelle unité", break: true };
    await put({ indicators: [{ ...smallReference.indicators[0], code }] });
    expect(await put({ indicators: [{ code, name: "Autre nom" }] })).toEqual(updated);
    expect(await put({ indicators: [{ code, unit: "agents", version }] })).toEqual(updated);
    expect(await put({ indicators: [{ code, unit: "agents", version }] })).toMatchObject({ value: { unchanged: 1 } });
    expect(await put({ indicators: [{ code, contact: "c" }] })).toEqual(updated);
    expect(await entry("indicators", code)).toMatchObject({ unit: "agents", name: "Autre nom", version });
    const kept = await rows(`select revision, version, valid_from, breaks, d.unit from indicator_definition d
      join indicator i on i.id = d.indicator_id where code = '${code}' order by revision`);
    expect(kept.map(Object.values)).toEqual([
      [1, 1, "2023-Q1", false, "postes"],
      [2, 1, "2023-Q1", false, "postes"],
      [3, 2, "2026-Q1", true, "agents"],
      [4, 2, "2026-Q1", true, "agents"],
    ]);
  });

  it("keeps every target and baseline, with who changed it and why", async () => {
    const target = { series: "POSTES/RH/MJ", period: "2027-Q4", value: 500 };
    expect(await put({ targets: [{ ...target, reason: "relevée" }] })).toEqual(updated);
    expect(await put({ targets: [{ ...target, value: null, reason: "abandonnée" }] })).toEqual(updated);
    expect(await put({ targets: [target] })).toMatchObject({ ok: false, error: "reasonRequired" });
    expect(await put({ indicators: [{ code: "POSTES", baseline: null, reason: "inconnue" }] })).toEqual(updated);
    const kept = await rows(
      "select revision, value::int, reason, author_id is not null as told from target order by 1",
    );
    expect(kept.map(Object.values)).toEqual([
      [1, 400, null, true],
      [2, 500, "relevée", true],
      [3, null, "abandonnée", true],
    ]);
    expect(await entry("indicators", "POSTES")).toMatchObject({ baseline: null });
  });

  it("retires a series, then what it alone needed, and takes nothing new there", async () => {
    await put({ departments: [{ code: "OLD", name: "o", kind: "mission" }], series: [{ id: "POSTES/OLD" }] });
    const gone = { archived: true, to: "2025-Q4" };
    const retired = { departments: [{ code: "OLD", ...gone }], series: [{ id: "POSTES/OLD", ...gone }] };
    expect(await put({ departments: retired.departments })).toMatchObject({ ok: false, error: "inUse" });
    expect(await put(retired)).toMatchObject({ ok: true, value: { updated: 2 } });
    expect(await put({ series: [{ id: "POSTES/OLD/MJ" }] })).toMatchObject({ ok: false, error: "archived" });
    expect(await put({ departments: [{ code: "OLD", archived: false }] })).toEqual(updated);
    expect(await entry("departments", "OLD")).toMatchObject({ archived: false, to: null });
  });

  it("takes out a priority that nothing names, and links the others to what they take over", async () => {
    const priorities = [
      { number: 2, title: "Deux" },
      { number: 3, title: "Trois", succeeds: [{ ref: "PLAN/2", kind: "split" }] },
    ];
    expect(await put({ roadmaps: [{ slug: "plan", priorities }] })).toEqual(updated);
    expect(
      await put({ roadmaps: [{ slug: "plan", priorities: priorities.map(({ number }) => ({ number, title: "t" })) }] }),
    ).toEqual(updated);
    expect((await entry("roadmaps", "plan"))?.["priorities"]).toEqual([
      { number: 2, title: "t", succeeds: [] },
      { number: 3, title: "t", succeeds: [{ ref: "plan/2", kind: "split" }] },
    ]);
  });
});

describe("who, when and at the same time", () => {
  it("is for the administrator and the director", async () => {
    const document = { departments: [{ code: "WHO", name: "w", kind: "mission" }] };
    for (const actor of [head("RH"), contributor("RH"), reader("MJ"), auditor()]) {
      expect(await put(document, actor)).toEqual({ ok: false, error: "forbidden" });
    }
    expect(await put(document, administrator())).toMatchObject({ ok: true, value: { created: 1 } });
  });

  it("tells the audit log once what a document changed, and nothing when it changed nothing", async () => {
    const document = { departments: [{ code: "AUDIT", name: "a", kind: "mission" }] };
    const told = () => rows("select act, detail from audit_event where act = 'reference.import' order by seq");
    const before = (await told()).length;
    await put(document);
    await put(document);
    const events = await told();
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)?.["detail"]).toMatchObject({
      created: 1,
      updated: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it("applies two documents sent together one after the other", async () => {
    const department = (name: string) => ({ departments: [{ code: "TWICE", name, kind: "mission" }] });
    const answers = await Promise.all([put(department("a")), put(department("b"))]);
    expect(answers.map((answer) => answer.ok && [answer.value.created, answer.value.updated]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("recomputes the results of an indicator whose series change", async () => {
    const states = () =>
      rows(`select expected from result r join indicator i on i.id = r.indicator_id
      where i.code = 'POSTES' and dimension = 'none' and period = '2024-Q1' and not r.cumulative`);
    expect(await states()).toEqual([{ expected: 2 }]);
    expect(await put({ series: [{ id: "POSTES/ISN" }] })).toMatchObject({ ok: true });
    expect(await states()).toEqual([{ expected: 3 }]);
  });
});
