import { describe, expect, it } from "vitest";

import { readView } from "./read-view";
import { viewHref, viewRequest } from "./view";

const full = { feuille: "dinum-2023", periode: "2026-Q1", date: "2026-06-03", provisoires: "oui" };

describe("what an address asks to look at", () => {
  it("reads roadmap, quarter, day and provisional values, and writes them back", () => {
    const view = readView(full);
    expect(view).toEqual({ roadmap: "dinum-2023", period: "2026-Q1", day: "2026-06-03", isProvisional: true });
    expect(viewHref("/priorites/2", view)).toBe(
      "/priorites/2?feuille=dinum-2023&periode=2026-Q1&date=2026-06-03&provisoires=oui",
    );
  });

  it.each([
    { periode: "2026" },
    { periode: "T3 2026" },
    { date: "2026-02-30" },
    { date: "hier" },
    { feuille: "../etc" },
    { provisoires: "true" },
  ])("takes %o for nothing", (params) => expect(viewHref("/", readView(params))).toBe("/"));

  it("takes the last of a parameter given twice", () => {
    expect(readView({ periode: ["2026-Q1", "2026-Q2"] }).period).toBe("2026-Q2");
  });

  it("looks back to the end of a past day only", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(viewRequest(readView(full), now).asOf?.at.toISOString()).toBe("2026-06-03T21:59:59.999Z");
    expect(viewRequest(readView({ date: "2026-11-22" }), now).asOf).toBeNull();
    expect(viewRequest(readView({ date: "2030-01-01" }), now).asOf).toBeNull();
  });
});
