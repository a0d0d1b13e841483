import { beforeAll, describe, expect, it } from "vitest";
import { findBoard } from "@/lib/data/board";
import { listBreakdowns } from "@/lib/data/breakdown";
import { explainBoardCoverage, explainPriority } from "@/lib/data/explain-board";
import { findFigureExplanation, type ExplanationRequest } from "@/lib/data/figure-explanation";
import { findProgress, type ProgressRequest } from "@/lib/data/figure-progress";
import { listMemberLines } from "@/lib/data/member-line";
import { findProjectProgress } from "@/lib/data/project-line";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { Period } from "@/lib/domain/period";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { seriesSelection } from "@/lib/schemas/why";
import { administrator, director, head, reader, system } from "./actors";
import { enter, give, makeFigureWorld } from "./figure-world";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const now = at("2023-08-01");
const quarter = "2023-Q2" as Period;
type Looked = Pick<ExplanationRequest, "asOf" | "isProvisional">;
const plain: Looked = { asOf: null, isProvisional: false };
const looks: readonly (readonly [string, Looked])[] = [
  ["now", plain],
  ["provisional", { ...plain, isProvisional: true }],
  ["on an earlier day", { ...plain, asOf: { at: at("2023-07-21"), day: null } }],
];

const ask = <T>(actor: Actor, work: (tx: Parameters<typeof findBoard>[1]) => Promise<T>) => inScope(actor, work);
const explain = (actor: Actor, request: Partial<ExplanationRequest> & { code: string; period: Period }) =>
  ask(actor, (tx) => findFigureExplanation(actor, tx, { ...plain, selection: {}, isOwn: false, ...request }, now));
const boardOf = async (actor: Actor, { asOf, isProvisional }: Looked) => {
  const asked = { roadmap: "plan", period: quarter, provisional: isProvisional, ...(asOf && { asOf }) };
  const found = await ask(actor, (tx) => findBoard(actor, tx, asked, now));
  if (!found.ok) throw new Error(found.error);
  return found.value;
};

/** The explanation of a line says what the line says. */
async function agrees(actor: Actor, line: BoardIndicator, request: Partial<ExplanationRequest>): Promise<void> {
  const found = await explain(actor, { code: line.code, period: line.period as Period, ...request });
  expect({
    value: found?.value.value,
    counts: [found?.value.reported, found?.value.expected],
    mark: found?.mark ?? undefined,
    provisional: found?.value.provisional ?? false,
    baseline: found?.progress.progress.baseline,
    target: found?.progress.progress.target,
    progress: found?.progress.progress.shown,
    expected: found?.progress.progress.expectedProgress,
    status: found?.progress.progress.status,
  }).toEqual({
    value: line.value,
    counts: [line.reported, line.expected],
    mark: line.mark,
    provisional: line.provisional,
    baseline: line.baseline,
    target: line.target,
    progress: line.progress,
    expected: line.expectedProgress,
    status: line.status,
  });
}

/** The API's progress of the same filter is the line's. */
async function agreesWithApi(actor: Actor, line: BoardIndicator, filter: Partial<ProgressRequest>): Promise<void> {
  const asked = { code: line.code, period: line.period as Period, ...filter };
  const found = await ask(actor, (tx) => findProgress(actor, tx, asked, now));
  const { baseline, target, progress: shown, expectedProgress, status } = line;
  expect(found).toMatchObject({ value: { baseline, target, shown, expectedProgress, status } });
}
const asOfOf = ({ asOf }: Looked) => (asOf === null ? {} : { asOf });

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
      { series: "DELAI/RH/-/campus", period: "2023-06", given: [2, 5] },
      { series: "DELAI/ISN/MJ", period: "2023-06", given: [0, 0] },
      { series: "PARTAGE/RH", period: "2023-Q2", given: 100 },
      { series: "PARTAGE/ISN", period: "2023-Q2", given: 80 },
    ],
    at("2023-07-20"),
  );
  await refreshDueResults(system(), now);
  await enter([{ series: "FLUX/ISN", period: "2023-Q2", given: 7 }], at("2023-07-25"));
  await enter([{ series: "FLUX/RH/MJ", period: "2023-Q2", given: 9 }], at("2023-07-25"));
});

describe.each(looks)("explanations, %s, say what the screens say", (_when, look) => {
  it("on the board, to the director and to a department", async () => {
    for (const actor of [director(), head("RH")]) {
      const { indicators } = await boardOf(actor, look);
      expect(indicators).toHaveLength(4);
      for (const line of indicators) await agrees(actor, line, look);
    }
  });

  it("of each part of an indicator, series that name none included", async () => {
    const actor = director();
    for (const code of ["FLUX", "STOCK", "DELAI", "PARTAGE"]) {
      const breakdowns = await ask(actor, (tx) => listBreakdowns(actor, tx, { ...look, code, quarter }, now));
      expect(breakdowns.length).toBeGreaterThan(0);
      for (const { by, rows } of breakdowns) {
        for (const { code: member, line, own } of rows) {
          const part = { ...look, selection: { [by]: member ?? "-" } };
          await agrees(actor, line, part);
          if (own === null) continue;
          const alone = await explain(actor, { code, period: line.period as Period, ...part, isOwn: true });
          expect(alone).toMatchObject({ isCumulated: false, value: { value: own.value }, mark: own.mark });
        }
      }
    }
  });

  it("on the pages of a department, a ministry and a project", async () => {
    const actor = director();
    const members = { department: ["RH", "ISN"], ministry: ["MJ", "MIOM"] } as const;
    for (const dimension of ["department", "ministry"] as const) {
      for (const code of members[dimension]) {
        const asked = { ...look, roadmap: "plan", quarter, dimension, code };
        const lines = await ask(actor, (tx) => listMemberLines(actor, tx, asked, now));
        for (const line of lines) {
          await agrees(actor, line, { ...look, selection: { [dimension]: code } });
          if (!look.isProvisional) await agreesWithApi(actor, line, { [dimension]: [code], ...asOfOf(look) });
        }
      }
    }
    const asked = { ...look, roadmap: "plan", quarter, project: "campus" };
    const project = await ask(actor, (tx) => findProjectProgress(actor, tx, asked, now));
    expect(project?.lines).toHaveLength(1);
    for (const { series, line } of project?.lines ?? []) {
      await agrees(actor, line, { ...look, selection: seriesSelection(series) });
    }
  });

  it("of a priority and of the coverage", async () => {
    const actor = director();
    const board = await boardOf(actor, look);
    for (const { number, missing, progress, expectedProgress, partialValue = null, of, status } of board.priorities) {
      const found = await ask(actor, (tx) => explainPriority(actor, tx, { ...look, board, number }, now));
      expect(found).toMatchObject({ progress, expectedProgress, partialValue, of, status });
      expect(found?.items?.filter(({ part }) => part === "missing").map(({ code }) => code)).toEqual(missing);
    }
    const coverage = await ask(actor, (tx) => explainBoardCoverage(actor, tx, { ...look, board }, now));
    expect(coverage.counts).toEqual(board.coverage);
    const total = coverage.departments?.reduce((sum, { counts }) => sum + counts.expected, 0);
    expect(total).toBe(board.coverage.expected);
  });
});

describe("an explanation", () => {
  it("of a figure that is not there is none", async () => {
    expect(await explain(director(), { code: "NONE", period: quarter })).toBeNull();
    expect(await explain(director(), { code: "FLUX", period: "2023-06" as Period })).toBeNull();
    expect(await explain(director(), { code: "FLUX", period: quarter, selection: { ministry: "X" } })).toBeNull();
    expect(await explain(administrator(), { code: "FLUX", period: quarter })).toBeNull();
    expect(await explain(reader("MJ"), { code: "FLUX", period: quarter, selection: { ministry: "MIOM" } })).toBeNull();
    expect(await explain(reader("MJ"), { code: "FLUX", period: quarter, selection: { department: "RH" } })).toBeNull();
  });

  it("of a period long before or after the indicator makes no number up", async () => {
    for (const period of ["1990", "2099-Q4"] as Period[]) {
      const found = await explain(director(), { code: "FLUX", period, isOwn: true });
      expect(found).toMatchObject({ value: { value: null, reported: 0, operands: [] }, mark: "notDue" });
    }
    const before = await explain(director(), { code: "FLUX", period: "1990" as Period });
    expect(before?.progress.progress).toMatchObject({ current: null, shown: null, status: "notStarted" });
  });

  it("shows the comment of a withheld cell to the director, and to no department", async () => {
    const asked = { code: "FLUX", period: quarter };
    expect(JSON.stringify(await explain(director(), asked))).toContain("secret");
    expect(JSON.stringify(await explain(head("RH"), asked))).not.toContain("secret");
  });
});
