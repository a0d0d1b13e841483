import { describe, expect, it } from "vitest";
import {
  campaignMoves,
  campaignMovesFor,
  campaignStates,
  checkCalendar,
  decideCampaignMove,
  decideOpening,
  decideReopening,
  nightlyMove,
  type Campaign,
  type CampaignMoveName,
  type CampaignState,
} from "./campaign";
import { dayOf, periodOf, sampleActor, sampleJob } from "./samples";

const director = sampleActor([{ role: "director" }]);
const head = sampleActor([{ role: "departmentHead", department: "RH" }]);
const campaign = (state: CampaignState): Campaign => ({
  roadmap: "dinum-2023",
  period: periodOf("2026-Q3"),
  state,
  opensOn: dayOf("2026-10-01"),
  dueOn: dayOf("2026-11-27"),
  closesOn: dayOf("2026-12-04"),
});
const moves = Object.keys(campaignMoves) as CampaignMoveName[];
const allowed = ["planned open open", "open close closed", "closed publish publishing", "published reopen open"];
const byJob = [...allowed, "publishing seal published", "publishing abandonSealing closed"];

describe("the lifecycle of a campaign", () => {
  const all = campaignStates.flatMap((state) => moves.map((move) => ({ state, move })));

  it.each(all)("$state, $move", ({ state, move }) => {
    const to = (lines: string[]) => lines.find((line) => line.startsWith(`${state} ${move} `))?.split(" ")[2];
    const byDirector = decideCampaignMove(director, campaign(state), move);
    const isJobs = move === "seal" || move === "abandonSealing";
    const expected = to(allowed);
    expect(byDirector).toEqual(
      expected === undefined
        ? { ok: false, error: isJobs ? "forbidden" : "wrongState" }
        : { ok: true, value: expected },
    );
    const jobs = decideCampaignMove(sampleJob, campaign(state), move);
    expect(jobs.ok ? jobs.value : undefined).toBe(to(byJob));
    expect(decideCampaignMove(head, campaign(state), move)).toEqual({ ok: false, error: "forbidden" });
  });

  it("offers the buttons that would work", () => {
    expect(campaignMovesFor(director, campaign("open"))).toEqual(["close"]);
    expect(campaignMovesFor(director, campaign("publishing"))).toEqual([]);
    expect(campaignMovesFor(head, campaign("open"))).toEqual([]);
  });

  it("does not open before its day", () => {
    expect(decideOpening(director, campaign("planned"), dayOf("2026-09-30"))).toEqual({ ok: false, error: "tooEarly" });
    expect(decideOpening(director, campaign("planned"), dayOf("2026-10-01"))).toEqual({ ok: true, value: "open" });
    expect(decideOpening(director, campaign("closed"), dayOf("2026-09-30"))).toEqual({
      ok: false,
      error: "wrongState",
    });
  });

  it.each([
    ["", "2027-01-31", "reasonRequired"],
    ["erreur de saisie", "2026-12-31", "badCalendar"],
    ["erreur de saisie", "2026-11-01", "badCalendar"],
    ["erreur de saisie", "2027-01-15", null],
  ])("reopens for a reason (%s) until a day (%s): %s", (reason, closesOn, error) => {
    const decision = decideReopening(
      director,
      campaign("published"),
      { reason, closesOn: dayOf(closesOn) },
      dayOf("2027-01-15"),
    );
    expect(decision.ok ? null : decision.error).toBe(error);
  });

  it.each([
    ["planned", "2026-09-30", null],
    ["planned", "2026-10-01", "open"],
    ["planned", "2026-12-05", null],
    ["open", "2026-12-04", null],
    ["open", "2026-12-05", "close"],
    ["published", "2026-12-05", null],
  ] as const)("%s, the night of %s: %s", (state, today, move) =>
    expect(nightlyMove(campaign(state), dayOf(today))).toBe(move),
  );
});

describe("the calendar of a campaign", () => {
  it.each([
    ["2026-Q3", "2026-10-01", "2026-10-01", "2026-10-01", []],
    ["2026-Q3", "2031-10-01", "2031-11-01", "2031-12-01", []],
    ["2026-Q3", "2026-09-30", "2026-10-20", "2026-10-31", ["opensOn"]],
    ["2026-Q3", "2026-10-20", "2026-10-10", "2026-10-31", ["dueOn"]],
    ["2026-Q3", "2026-10-01", "2026-10-31", "2026-10-10", ["closesOn"]],
    ["2026-S1", "2026-10-01", "2026-10-10", "2026-10-31", ["period"]],
  ])("of %s from %s, due %s, until %s: faults %j", (period, opensOn, dueOn, closesOn, paths) => {
    const calendar = { opensOn: dayOf(opensOn), dueOn: dayOf(dueOn), closesOn: dayOf(closesOn) };
    const checked = checkCalendar(periodOf(period), calendar);
    expect(checked.ok ? [] : checked.faults?.map(({ path }) => path)).toEqual(paths);
  });
});
