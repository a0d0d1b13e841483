import { describe, expect, it } from "vitest";

import type { CellStanding } from "@/lib/domain/cell-standing";

import type { DeskEvent } from "./desk-event";
import { reduceDesk } from "./desk-reducer";
import { emptyDesk, type DeskState } from "./desk-state";

const key = "RH-POSTES/RH/MJ 2026-Q3";
const [series = "", period = ""] = key.split(" ");
const base = { figure: "23", denominator: "", comment: "", evidence: "" };
const standing = (value: string, revision: number): CellStanding => ({
  ...{ revision, content: { kind: "value", value }, comment: null, evidence: null },
  ...{ author: "Contribution RH", at: "2026-11-22T13:29:00.000Z" },
});
const typing = (text: string): DeskEvent => ({ kind: "typed", key, field: "figure", text, base, seen: 1, at: 1 });
const sending = (figure: string): DeskEvent => ({ kind: "sent", texts: { [key]: { ...base, figure } } });
const answer = (outcome: "revised" | "conflict" | "rejected", value: string, revision: number): DeskEvent => ({
  ...{ kind: "answered", at: "2026-11-22T13:32:00.000Z" },
  cells: [{ series, period, outcome, faults: [], standing: standing(value, revision) }],
});
const play = (...events: readonly DeskEvent[]): DeskState => events.reduce(reduceDesk, emptyDesk);

describe("what is typed in the sheet", () => {
  it("is forgotten once it is recorded", () => {
    const state = play(typing("25"), { kind: "left", key }, sending("25"), answer("revised", "25", 2));
    expect(state.drafts).toEqual({});
    expect(state.savedAt).toBe("2026-11-22T13:32:00.000Z");
    expect(state.standings[key]?.revision).toBe(2);
  });

  it("is no draft when it is what stands", () => {
    expect(play(typing("25"), typing("23")).drafts).toEqual({});
  });

  it("goes on being typed over what was sent meanwhile", () => {
    const state = play(typing("2"), sending("2"), typing("25"), answer("revised", "2", 2));
    expect(state.drafts[key]).toMatchObject({ texts: { figure: "25" }, base: { figure: "2" }, seen: 2 });
  });

  it("stays when another has written first, until one of both is chosen", () => {
    const torn = play(typing("25"), { kind: "left", key }, sending("25"), answer("conflict", "27", 2));
    expect(torn.drafts[key]).toMatchObject({ texts: { figure: "25" }, verdict: { kind: "conflict" } });
    expect(torn.savedAt).toBeNull();
    expect(reduceDesk(torn, { kind: "yielded", key }).drafts).toEqual({});
    expect(reduceDesk(torn, { kind: "imposed", key, seen: 2 }).drafts[key]).toMatchObject({ seen: 2, verdict: null });
  });

  it("stays when it is refused, and is judged anew once changed", () => {
    const refused = play(typing("-4"), { kind: "left", key }, sending("-4"), answer("rejected", "23", 1));
    expect(refused.drafts[key]?.verdict?.kind).toBe("refused");
    expect(reduceDesk(refused, typing("4")).drafts[key]?.verdict).toBeNull();
  });

  it("is given up field by field: what else waits to be sent stays", () => {
    const retract = (field: "figure" | "comment"): DeskEvent => ({ kind: "retracted", key, field });
    const said: DeskEvent = { kind: "typed", key, field: "comment", text: "Concours.", base, seen: 1, at: 1 };
    const both = play(said, { kind: "left", key }, typing("25"), retract("figure"));
    expect(both.drafts[key]?.texts).toMatchObject({ figure: "23", comment: "Concours." });
    expect(reduceDesk(both, retract("comment")).drafts).toEqual({});
    const twice = play(typing("-4"), { kind: "left", key }, typing("-45"), retract("figure"));
    expect(twice.drafts[key]?.texts.figure).toBe("-4");
    expect(reduceDesk(twice, retract("figure")).drafts).toEqual({});
  });

  it("stays when nothing could be sent", () => {
    const state = play(typing("25"), { kind: "left", key }, sending("25"), { kind: "failed", link: "offline" });
    expect(state.drafts[key]?.texts.figure).toBe("25");
    expect(state).toMatchObject({ link: "offline", sending: {} });
  });

  it("is undone and done again, cell by cell or a block at once", () => {
    const figure = (state: DeskState) => state.drafts[key]?.texts.figure;
    const pasted = (way: "paste" | "undo" | "redo", before: string, after: string): DeskEvent => ({
      ...{ kind: "filled", way, at: 2 },
      cells: [{ key, base, seen: 1, before: { ...base, figure: before }, texts: { ...base, figure: after } }],
    });
    const typed = play(typing("2"), typing("25"), { kind: "left", key });
    expect(typed.past).toEqual([
      { [key]: { before: { figure: "23", denominator: "" }, after: { figure: "25", denominator: "" } } },
    ]);
    const twice = reduceDesk(typed, pasted("paste", "25", "30"));
    const back = reduceDesk(twice, pasted("undo", "30", "25"));
    expect([figure(twice), figure(back), back.past.length, back.future.length]).toEqual(["30", "25", 1, 1]);
    expect(reduceDesk(back, pasted("undo", "25", "23")).drafts).toEqual({});
    expect(figure(reduceDesk(back, pasted("redo", "25", "30")))).toBe("30");
  });

  it("learns what others recorded, never something older than what was answered", () => {
    const known = play(typing("25"), sending("25"), answer("revised", "25", 3));
    const older = reduceDesk(known, { kind: "learnt", standings: { [key]: standing("24", 2) } });
    expect(older.standings[key]?.revision).toBe(3);
    expect(
      reduceDesk(older, { kind: "learnt", standings: { [key]: standing("27", 4) } }).standings[key]?.revision,
    ).toBe(4);
  });

  it("yields to what is being typed when an earlier visit's is found", () => {
    const earlier = {
      [key]: { texts: { ...base, figure: "24" }, base, seen: 1, since: 0, isTyping: false, verdict: null },
    };
    expect(play(typing("25"), { kind: "restored", drafts: earlier }).drafts[key]?.texts.figure).toBe("25");
    expect(play({ kind: "restored", drafts: earlier }).restored).toBe(1);
  });
});
