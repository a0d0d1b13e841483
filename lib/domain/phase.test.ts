import { describe, expect, it } from "vitest";
import { milestoneStateOn } from "./milestone";
import { overlappingPhases, phaseAt, phaseSpans, type Phase, type PhaseName } from "./phase";
import { dayOf } from "./samples";

const phase = (name: PhaseName, from: string, to: string | null = null): Phase => ({
  phase: name,
  from: dayOf(from),
  to: to === null ? null : dayOf(to),
  reason: null,
});

describe("the phase of a project", () => {
  const phases = [
    phase("construction", "2023-06-01"),
    phase("acceleration", "2024-01-10", "2024-12-31"),
    phase("stopped", "2025-03-01"),
  ];
  it.each([
    ["2023-05-31", null],
    ["2023-06-01", "construction"],
    ["2024-01-09", "construction"],
    ["2024-01-10", "acceleration"],
    ["2024-12-31", "acceleration"],
    ["2025-01-01", null],
    ["2030-01-01", "stopped"],
  ])("on %s is %s", (day, expected) => expect(phaseAt(phases, dayOf(day))?.phase ?? null).toBe(expected));

  it("is the one that began last where several run, of equal ones the last listed", () => {
    const overlap = [phase("operated", "2024-03-01", "2024-06-30"), phase("construction", "2024-01-01", "2024-12-31")];
    expect(phaseAt(overlap, dayOf("2024-04-01"))?.phase).toBe("operated");
    expect(phaseAt(overlap, dayOf("2024-07-01"))?.phase).toBe("construction");
    const equal = [phase("construction", "2024-01-01", "2024-12-31"), phase("operated", "2024-01-01", "2024-12-31")];
    expect(phaseAt(equal, dayOf("2024-04-01"))?.phase).toBe("operated");
  });

  it("is marked where it begins before an earlier one has ended", () => {
    const overlap = [phase("operated", "2024-12-31"), phase("construction", "2024-01-01", "2024-12-31")];
    expect(overlappingPhases(overlap).map((one) => one.phase)).toEqual(["operated"]);
    expect(overlappingPhases(phases)).toEqual([]);
  });
});

describe("the stretch of a phase", () => {
  it("ends on its own last day, else on the day before the next one, and has no end while it runs", () => {
    const spans = phaseSpans([
      phase("operated", "2024-06-01"),
      phase("investigation", "2024-01-01"),
      phase("stopped", "2024-06-01"),
    ]);
    expect(spans.map((span) => [span.phase.phase, span.to])).toEqual([
      ["investigation", "2024-05-31"],
      ["operated", "2024-06-01"],
      ["stopped", null],
    ]);
    expect(phaseSpans([phase("construction", "2024-01-01", "2024-12-31")])[0]?.to).toBe("2024-12-31");
  });
});

describe("a milestone", () => {
  it.each([
    ["2024-01-09", null, "2024-01-09", "upcoming"],
    ["2024-01-09", null, "2024-01-10", "overdue"],
    ["2024-01-09", "2024-02-01", "2024-01-31", "overdue"],
    ["2024-01-09", "2024-02-01", "2024-02-01", "achieved"],
    ["2024-01-09", "2024-01-02", "2024-01-01", "upcoming"],
  ])("due on %s, achieved on %s, is on %s %s", (dueOn, achievedOn, day, state) => {
    const achieved = achievedOn === null ? null : dayOf(achievedOn);
    expect(milestoneStateOn({ title: "Ouverture", dueOn: dayOf(dueOn), achievedOn: achieved }, dayOf(day))).toBe(state);
  });
});
