import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/domain/period";
import { plainView, type AddressParams, type View } from "./view";
import { readWhy } from "./read-why";
import { asksWhy, ownWhyHref, seriesSelection, whyHref } from "./why";

const params = (href: string): AddressParams =>
  Object.fromEntries(new URL(href, "http://localhost").searchParams.entries());

describe("the address of an explanation", () => {
  const view: View = { ...plainView, roadmap: "plan", period: "2026-Q3" as Period, isProvisional: true };

  it.each([
    { period: "2026-Q2", measure: "value", selection: {} },
    { period: "2026-09", measure: "own", selection: { ministry: "MJ" } },
    { period: "2025", measure: "progress", selection: { department: "RH", ministry: "-", project: "campus" } },
    { period: "2026-S1", measure: "landing", selection: { department: "RH" } },
  ] as const)("is read as it was written: $period $measure", (why) => {
    const href = whyHref(view, { code: "POSTES", ...why });
    expect(href).toMatch(/^\/indicateurs\/POSTES\?feuille=plan&periode=2026-Q3&provisoires=oui&pourquoi=.*#pourquoi$/);
    expect(readWhy(params(href))).toEqual(why);
  });

  it("asks for nothing where it cannot be read", () => {
    expect(readWhy({})).toBeNull();
    expect(readWhy({ pourquoi: "2026-Q5" })).toBeNull();
    expect(readWhy({ pourquoi: "2026-Q2", mesure: "tout", ministere: "a b" })).toEqual({
      period: "2026-Q2",
      measure: "value",
      selection: {},
    });
  });

  it("of a screen's own figures names the subject", () => {
    const query = params(ownWhyHref("/tableau-de-bord", view, "coverage"));
    expect(asksWhy(query, "coverage")).toBe(true);
    expect(asksWhy(query, "progress")).toBe(false);
  });

  it("points at one series by the parts of its id", () => {
    expect(seriesSelection("POSTES/RH/MJ")).toEqual({ department: "RH", ministry: "MJ", project: "-" });
    expect(seriesSelection("DELAI/RH/-/campus")).toEqual({ department: "RH", ministry: "-", project: "campus" });
    expect(seriesSelection("POSTES/RH")).toEqual({ department: "RH", ministry: "-", project: "-" });
  });
});
