import { describe, expect, it } from "vitest";
import { parseDecimal } from "@/lib/domain/decimal";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { toCellEntry } from "./cell-entry";
import { figureOf } from "./content";
import { seriesPlans } from "./plan";
import { plausibleEntries } from "./plausible-entries";

const plans = new Map(seriesPlans().map((plan) => [plan.id, plan]));
const quarters = Array.from({ length: 32 }, (_none, index) => shiftPeriod("2023-Q1" as Period, index));
const entries = quarters.flatMap((quarter) => plausibleEntries(quarter));
const planOf = (series: string) => {
  const plan = plans.get(series);
  if (plan === undefined) throw new Error(`${series} has no plan`);
  return plan;
};
const countBy = (quarter: string) => {
  const counts: Record<string, number> = {};
  for (const { department } of plausibleEntries(quarter)) counts[department] = (counts[department] ?? 0) + 1;
  return counts;
};

describe("plausible values", () => {
  it("fill every cell that a quarter owes, the long periods in the quarter they end in", () => {
    const ordinary = { ACE: 14, ISN: 18, ETALAB: 12, ISO: 9, OPI: 21, RH: 18, JUR: 6, BUD: 8, COM: 6 };
    expect(countBy("2026-Q3")).toEqual(ordinary);
    expect(countBy("2026-Q2")).toEqual({ ...ordinary, RH: 21, ETALAB: 13 });
    expect(countBy("2026-Q4")).toEqual({ ...ordinary, RH: 22, ETALAB: 13, ISN: 19, ISO: 10, COM: 7 });
    expect(new Set(entries.map(({ series, period }) => `${series} ${period}`)).size).toBe(entries.length);
  });

  it("are the same at every call", () => {
    expect(plausibleEntries("2026-Q3")).toEqual(plausibleEntries("2026-Q3"));
  });

  it("are numbers that the product accepts", () => {
    for (const entry of entries) {
      const texts = "value" in entry ? [entry.value] : "mark" in entry ? [] : [entry.numerator, entry.denominator];
      for (const text of texts) expect(parseDecimal(text), `${entry.series} ${entry.period}: ${text}`).not.toBeNull();
      if ("numerator" in entry) expect(Number(entry.denominator)).toBeGreaterThan(0);
    }
  });

  it("never break a rule that refuses, and explain themselves where one asks for it", () => {
    for (const entry of entries) {
      const plan = planOf(entry.series);
      const figure = figureOf(plan, entry);
      const where = `${entry.series} ${entry.period}`;
      if (figure === null) continue;
      for (const { type, value = 0, level } of plan.rules) {
        const isBroken = (type === "min" && figure < value) || (type === "max" && figure > value);
        if (isBroken) expect(level, where).toBe("commentRequired");
        if (isBroken) expect(entry.comment, where).toBeTruthy();
        if (type === "notAbove" && "numerator" in entry) {
          expect(Number(entry.numerator), where).toBeLessThanOrEqual(Number(entry.denominator));
        }
      }
    }
  });

  it("explain each jump from the value before", () => {
    const known = new Map(entries.map((entry) => [`${entry.series} ${entry.period}`, entry]));
    for (const entry of entries) {
      const plan = planOf(entry.series);
      const before = known.get(`${entry.series} ${shiftPeriod(entry.period, -1)}`);
      const jump = plan.rules.find(({ type }) => type === "jump")?.percent;
      const [now, then] = [figureOf(plan, entry), before === undefined ? null : figureOf(plan, before)];
      if (jump === undefined || now === null || then === null || then === 0) continue;
      if ((Math.abs(now - then) / then) * 100 > jump)
        expect(entry.comment, `${entry.series} ${entry.period}`).toBeTruthy();
    }
  });

  it("have real gaps, each explained, and keep what is confidential or without object out", () => {
    const marked = entries.flatMap((entry) => ("mark" in entry ? [entry] : []));
    const marks = new Set(marked.map(({ mark }) => mark));
    expect(marks).toEqual(new Set(["notAvailable", "notApplicable", "withheld"]));
    for (const { mark, comment } of marked) if (mark === "notAvailable") expect(comment).toBeTruthy();
    expect(marked.length / entries.length).toBeLessThan(0.05);
    expect(plausibleEntries("2026-Q3").find(({ series }) => series === "ETA-PROT/ETALAB")).toMatchObject({
      mark: "withheld",
    });
  });

  it("become entries of the use case", () => {
    const [entry] = plausibleEntries("2023-Q1")
      .filter(({ series }) => series === "RH-POSTES/RH/MJ")
      .map(toCellEntry);
    expect(entry).toMatchObject({ period: "2023-Q1", seen: null, content: { kind: "value" } });
  });
});
