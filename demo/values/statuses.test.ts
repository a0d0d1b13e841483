import { describe, expect, it } from "vitest";
import type { CellContent } from "@/lib/domain/cell";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { readDinumAmendments, readDinumReference } from "./reference-document";
import { toContent } from "./cell-entry";
import { progressIn } from "./measure-of";
import { plausibleEntries } from "./plausible-entries";

const reference = readDinumReference();
const later = readDinumAmendments().flatMap(({ document }) => document.targets ?? []);
const document = { ...reference, targets: [...reference.targets, ...later] };
const quarters = Array.from({ length: 15 }, (_none, index) => shiftPeriod("2023-Q1" as Period, index));
const cells = new Map<string, Map<Period, CellContent>>();
for (const entry of quarters.flatMap((quarter) => plausibleEntries(quarter))) {
  cells.set(
    entry.series,
    (cells.get(entry.series) ?? new Map<Period, CellContent>()).set(entry.period, toContent(entry)),
  );
}
const progressOf = (code: string) =>
  progressIn(document, code, "2026-Q3" as Period, (series) => cells.get(series) ?? new Map<Period, CellContent>());

describe("the key figures at the third quarter of 2026", () => {
  it.each([
    ["RH-DELAI-RECR", "offTrack"],
    ["ISN-NONREC", "offTrack"],
    ["RH-FEMMES", "atRisk"],
    ["OPI-LASUITE", "atRisk"],
    ["ETA-PROT", "unknown"],
    ["RH-POSTES", "onTrack"],
    ["RH-CAMPUS", "onTrack"],
    ["ACE-COUTS", "onTrack"],
    ["ISN-PARCOURS", "onTrack"],
    ["DELAI", "onTrack"],
    ["ETA-API", "onTrack"],
    ["ETA-HVD", "achieved"],
    ["ISO-RIE", "achieved"],
    ["ISO-CLOUD", "unknown"],
  ])("%s is %s", (code, status) => expect(progressOf(code).status).toBe(status));

  it("show one worse than its baseline and one beyond its target", () => {
    expect(progressOf("RH-DELAI-RECR").flags).toContain("worseThanBaseline");
    expect(progressOf("ETA-HVD").flags).toContain("exceeded");
  });

  it("expect three quarters of the way in the third quarter before the last five", () => {
    expect(progressOf("RH-POSTES").expected?.toNumber()).toBe(2625);
  });

  it("count a shared contribution once", () => {
    const { current } = progressOf("MUT-ECO");
    const sumOf = (series: string) =>
      [...(cells.get(series)?.values() ?? [])].reduce(
        (sum, cell) => sum + (cell.kind === "value" ? cell.value.toNumber() : 0),
        0,
      );
    expect(current?.toNumber()).toBeCloseTo(sumOf("MUT-ECO/OPI") + sumOf("MUT-ECO/ACE"), 6);
  });

  it("leave no other indicator without progress", () => {
    const unknown = document.indicators.filter(({ code }) => progressOf(code).status === "unknown");
    expect(unknown.map(({ code }) => code).toSorted()).toEqual(["ETA-PROT", "ISO-CLOUD"]);
  });
});
