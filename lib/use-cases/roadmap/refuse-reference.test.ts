import { beforeAll, describe, expect, it } from "vitest";
import { director } from "@/tests/actors";
import { referenceDocument, smallReference } from "@/tests/reference-document";
import { importReference } from "./import-reference";

const now = new Date();
const put = (written: object) => importReference(director(), referenceDocument(written), { now });
const dryRun = (written: object) => importReference(director(), referenceDocument(written), { now, dryRun: true });

const indicator = smallReference.indicators[0];
const ratio = { ...indicator, code: "DELAI", kind: "ratio", baseline: null };
const indicators = (...entries: readonly object[]) => ({ indicators: entries });
const series = (...entries: readonly object[]) => ({ series: entries });

beforeAll(async () => {
  expect(await put(smallReference)).toMatchObject({ ok: true });
  const second = indicators({ ...ratio, rules: [{ type: "notAbove", level: "error" }] });
  expect(await put(second)).toMatchObject({ ok: true });
});

describe("a document is refused with where and what", () => {
  it.each<[string, object, ...[path: string, code: string][]]>([
    [
      "a new department needs its name and kind",
      { departments: [{ code: "X" }] },
      ["departments[0].name", "required"],
      ["departments[0].kind", "required"],
    ],
    [
      "a new indicator needs what it measures",
      indicators({ code: "X", roadmap: "plan", name: "X", unit: "u" }),
      ["indicators[0].kind", "required"],
      ["indicators[0].direction", "required"],
      ["indicators[0].frequency", "required"],
      ["indicators[0].from", "required"],
    ],
    [
      "a code given twice, whatever the case",
      { departments: [{ code: "RH" }, { code: "rh" }] },
      ["departments[1].code", "alreadyExists"],
    ],
    [
      "a ministry with two names from one day",
      {
        ministries: [
          {
            code: "MJ",
            names: [
              { name: "a", from: "2024-01-01" },
              { name: "b", from: "2024-01-01" },
            ],
          },
        ],
      },
      ["ministries[0].names[1].from", "alreadyExists"],
    ],
    [
      "a ministry's name that ends before it begins",
      { ministries: [{ code: "MJ", names: [{ name: "a", from: "2024-01-02", to: "2024-01-01" }] }] },
      ["ministries[0].names[0].to", "rangeBackwards"],
    ],
    [
      "a roadmap that ends when it starts",
      { roadmaps: [{ slug: "plan", endsOn: "2023-01-01" }] },
      ["roadmaps[0].endsOn", "rangeBackwards"],
    ],
    [
      "an unknown priority",
      { projects: [{ slug: "campus", priorities: [2, 9] }] },
      ["projects[0].priorities[1]", "unknownPriority"],
    ],
    [
      "an unknown ministry",
      { projects: [{ slug: "campus", ministries: ["XX"] }] },
      ["projects[0].ministries[0]", "unknownMinistry"],
    ],
    [
      "an unknown department",
      { projects: [{ slug: "campus", department: "XX" }] },
      ["projects[0].department", "unknownDepartment"],
    ],
    [
      "an unknown predecessor",
      { projects: [{ slug: "campus", succeeds: [{ ref: "xx", kind: "kept" }] }] },
      ["projects[0].succeeds[0].ref", "unknownProject"],
    ],
    [
      "a reason for a phase that is not a stop",
      { projects: [{ slug: "campus", phases: [{ phase: "operated", from: "2024-01-01", reason: "ended" }] }] },
      ["projects[0].phases[0].reason", "reasonUnexpected"],
    ],
    [
      "an indicator that changes roadmap",
      {
        roadmaps: [{ ...smallReference.roadmaps[0], slug: "other" }],
        ...indicators({ code: "POSTES", roadmap: "other" }),
      },
      ["indicators[0].roadmap", "fixedField"],
    ],
    [
      "another kind without a version",
      indicators({ code: "POSTES", kind: "ratio" }),
      ["indicators[0].kind", "versionRequired"],
    ],
    [
      "another unit without a version",
      indicators({ code: "POSTES", unit: "agents" }),
      ["indicators[0].unit", "versionRequired"],
    ],
    [
      "a version before the one that stands",
      indicators({ code: "POSTES", unit: "agents", version: { from: "2022-Q4", reason: "r", break: true } }),
      ["indicators[0].version.from", "versionBackwards"],
    ],
    [
      "cumulating what is not a flow",
      indicators({ ...indicator, code: "X", overTime: "last", cumulative: true }),
      ["indicators[0].cumulative", "notCumulative"],
    ],
    [
      "a rule of ratios on an amount",
      indicators({ code: "POSTES", rules: [{ type: "notAbove", level: "error" }] }),
      ["indicators[0].rules[0].type", "wrongKind"],
    ],
    [
      "a baseline changed without a reason",
      indicators({ code: "POSTES", baseline: { period: "2022-Q4", value: 5 } }),
      ["indicators[0].baseline.reason", "reasonRequired"],
    ],
    [
      "a baseline emptied without a reason",
      indicators({ code: "POSTES", baseline: null }),
      ["indicators[0].reason", "reasonRequired"],
    ],
    [
      "an indicator that ends before it begins",
      indicators({ code: "POSTES", to: "2022-Q4" }),
      ["indicators[0].to", "rangeBackwards"],
    ],
    [
      "a retired indicator without its last period",
      indicators({ code: "POSTES", archived: true }),
      ["indicators[0].to", "required"],
    ],
    [
      "a last period without retiring",
      { departments: [{ code: "RH", to: "2026-Q4" }] },
      ["departments[0].archived", "required"],
    ],
    ["a series of an unknown department", series({ id: "POSTES/XX" }), ["series[0].id", "unknownDepartment"]],
    [
      "a series of an unknown indicator",
      series({ id: "XX/RH", indicator: "XX" }),
      ["series[0].indicator", "unknownIndicator"],
    ],
    [
      "a series whose fields say otherwise than its id",
      series({ id: "POSTES/RH/MJ", department: "ISN", ministry: null }),
      ["series[0].department", "seriesMismatch"],
      ["series[0].ministry", "seriesMismatch"],
    ],
    [
      "a target of an unknown series",
      { targets: [{ series: "POSTES/ISN", period: "2027-Q4", value: 1 }] },
      ["targets[0].series", "unknownSeries"],
    ],
    [
      "a target changed without a reason",
      { targets: [{ series: "POSTES/RH/MJ", period: "2027-Q4", value: 1 }] },
      ["targets[0].reason", "reasonRequired"],
    ],
    [
      "a target given twice",
      {
        targets: [
          { indicator: "DELAI", period: "2027", value: 1 },
          { indicator: "delai", period: "2027", value: 2 },
        ],
      },
      ["targets[1]", "duplicateCell"],
    ],
    [
      "retiring a department that a series needs",
      { departments: [{ code: "RH", archived: true, to: "2026-Q4" }] },
      ["departments[0].archived", "inUse"],
    ],
    [
      "retiring a ministry that a series needs",
      { ministries: [{ code: "MJ", archived: true, to: "2026-Q4" }] },
      ["ministries[0].archived", "inUse"],
    ],
    [
      "taking out a priority that an indicator names",
      { roadmaps: [{ slug: "plan", priorities: [{ number: 1, title: "Un" }] }] },
      ["roadmaps[0].priorities", "inUse"],
    ],
  ])("%s", async (_intention, document, ...wanted) => {
    const answer = await dryRun(document);
    const errors = answer.ok ? answer.value.errors : [];
    expect(errors.map(({ path, code }) => [path, code])).toEqual(wanted);
  });

  it.each<[string, object]>([
    [
      "indicators",
      indicators(
        { ...indicator, code: "A", succeeds: [{ ref: "B", kind: "kept" }] },
        { ...indicator, code: "B", succeeds: [{ ref: "A", kind: "kept" }] },
      ),
    ],
    ["projects", { projects: [{ slug: "campus", succeeds: [{ ref: "campus", kind: "kept" }] }] }],
    [
      "priorities",
      {
        roadmaps: [
          {
            slug: "plan",
            priorities: [1, 2].map((number) => ({
              number,
              title: "t",
              succeeds: [{ ref: `plan/${String(3 - number)}`, kind: "merged" }],
            })),
          },
        ],
      },
    ],
  ])("a succession of %s that comes back to where it began", async (list, document) => {
    const answer = await dryRun(document);
    const codes = answer.ok ? new Set(answer.value.errors.map(({ code }) => code)) : null;
    expect([list, codes]).toEqual([list, new Set(["cycle"])]);
  });

  it("writes nothing of a document with one fault, and counts its sound entries in a dry run", async () => {
    const document = { departments: [{ code: "NEW", name: "n", kind: "mission" }, { code: "OTHER" }] };
    expect(await dryRun(document)).toMatchObject({ ok: true, value: { created: 1, errors: [{}, {}] } });
    expect(await put(document)).toMatchObject({ ok: false, error: "rejected", faults: [{}, {}] });
    expect(await dryRun({ departments: document.departments.slice(0, 1) })).toMatchObject({ value: { created: 1 } });
  });

  it("names the refusal after its faults where they all say the same", async () => {
    expect(await put(series({ id: "POSTES/XX" }))).toMatchObject({ ok: false, error: "unknownDepartment" });
  });
});
