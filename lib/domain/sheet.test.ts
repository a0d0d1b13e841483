import { describe, expect, it } from "vitest";
import { type CampaignState } from "./campaign";
import { dayOf, periodOf, sampleActor } from "./samples";
import {
  decideAcceptance,
  decideReturn,
  decideSheetMove,
  sheetMovesFor,
  sheetStates,
  type Sheet,
  type SheetMoveName,
  type SheetState,
} from "./sheet";

const director = sampleActor([{ role: "director" }], { userId: "director" });
const head = sampleActor([{ role: "departmentHead", department: "RH" }], { userId: "head" });
const contributor = sampleActor([{ role: "contributor", department: "RH" }]);
const otherHead = sampleActor([{ role: "departmentHead", department: "ACE" }]);
const sheet = (state: SheetState, writers: string[] = ["head"]): Sheet => ({
  period: periodOf("2026-Q3"),
  department: "RH",
  state,
  revision: 1,
  writers,
});
const during = (state: CampaignState) => ({ state });

describe("the lifecycle of a sheet", () => {
  const possible: Record<SheetMoveName, SheetState[]> = {
    submit: ["draft", "returned"],
    validate: ["submitted"],
    return: ["submitted", "validated"],
  };
  const all = sheetStates.flatMap((state) =>
    (Object.keys(possible) as SheetMoveName[]).flatMap((move) =>
      (["planned", "open", "closed", "publishing", "published"] as const).map((of) => ({ state, move, of })),
    ),
  );

  it.each(all)("$state, $move, campaign $of", ({ state, move, of }) => {
    const decision = decideSheetMove(move === "submit" ? head : director, sheet(state), during(of), move);
    const isPossible = possible[move].includes(state) && (of === "open" || of === "closed");
    expect(decision.ok ? "ok" : decision.error).toBe(isPossible ? "ok" : "wrongState");
  });

  it.each([
    ["submit", contributor],
    ["submit", otherHead],
    ["submit", director],
    ["validate", head],
    ["return", head],
  ] as const)("forbids %s to others", (move, actor) =>
    expect(decideSheetMove(actor, sheet("submitted"), during("open"), move)).toEqual({ ok: false, error: "forbidden" }),
  );

  it("needs four eyes to validate: not those of who wrote or submitted", () => {
    const own = sheet("submitted", ["head", "director"]);
    expect(decideSheetMove(director, own, during("open"), "validate")).toEqual({ ok: false, error: "fourEyes" });
    expect(decideSheetMove(director, own, during("open"), "return").ok).toBe(true);
    expect(decideAcceptance(director, own, during("open"), "head").ok).toBe(true);
    expect(decideAcceptance(director, own, during("open"), "director")).toEqual({ ok: false, error: "fourEyes" });
    expect(decideAcceptance(head, own, during("open"), null)).toEqual({ ok: false, error: "forbidden" });
  });

  it("offers the buttons that would work", () => {
    expect(sheetMovesFor(director, sheet("submitted"), during("closed"))).toEqual(["validate", "return"]);
    expect(sheetMovesFor(head, sheet("returned"), during("open"))).toEqual(["submit"]);
    expect(sheetMovesFor(head, sheet("returned"), during("published"))).toEqual([]);
  });
});

describe("returning a sheet", () => {
  const back = (state: CampaignState, reason: string, until: string | null) =>
    decideReturn(
      director,
      sheet("validated"),
      during(state),
      { reason, until: until === null ? null : dayOf(until) },
      dayOf("2026-12-10"),
    );

  it.each([
    ["open", " ", null, "reasonRequired"],
    ["closed", "valeur atypique", null, "badCalendar"],
    ["closed", "valeur atypique", "2026-12-09", "badCalendar"],
    ["published", "valeur atypique", "2026-12-20", "wrongState"],
  ] as const)("on a campaign %s for « %s » until %s is %s", (state, reason, until, error) =>
    expect(back(state, reason, until)).toMatchObject({ ok: false, error }),
  );

  it("needs no last day while the campaign is open", () =>
    expect(back("open", "valeur atypique", null)).toEqual({ ok: true, value: { state: "returned", until: null } }));

  it("grants the exception on a closed campaign", () =>
    expect(back("closed", "valeur atypique", "2026-12-20")).toEqual({
      ok: true,
      value: { state: "returned", until: "2026-12-20" },
    }));
});
