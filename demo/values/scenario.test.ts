import { describe, expect, it } from "vitest";
import { addDays, parisDay } from "@/lib/domain/day";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { lastEnded } from "./open-campaign";
import { plausibleEntries } from "./plausible-entries";
import { demoScenario } from "./scenario";
import type { Act } from "./story";

const moments = [
  "2026-11-23T03:28:00Z",
  "2026-12-31T23:00:30Z",
  "2027-01-02T08:00:00Z",
  "2027-04-06T12:00:00Z",
  "2028-02-29T23:59:00Z",
  "2031-09-30T21:59:59Z",
].map((text) => new Date(text));
type CampaignAct = Extract<Act, { readonly campaign: Period }>;
const campaignActs = (now: Date, campaign: Period): CampaignAct[] =>
  demoScenario(now).flatMap((act) => ("campaign" in act && act.campaign === campaign ? [act] : []));

/** Plays a campaign by the rules of the house and says how it ends; throws on the first act that they refuse. */
function play(acts: readonly CampaignAct[]) {
  let state = "none";
  let [opensOn, closesOn] = ["", ""];
  let publications = 0;
  const without: string[] = [];
  const sheets = new Map<string, string>();
  const given = new Map<string, Set<string>>();
  const until = new Map<string, string>();
  const refuse = (act: CampaignAct, why: string) => {
    throw new Error(`${act.campaign} ${act.act} at ${act.at.toISOString()}: ${why}`);
  };
  for (const act of acts) {
    const today = parisDay(act.at);
    const department = "department" in act ? act.department : "";
    const isOpen = state === "open" && today >= opensOn && today <= closesOn;
    const isWritable = isOpen || (state === "closed" && today <= (until.get(department) ?? ""));
    const sheet = sheets.get(department) ?? "draft";
    const cells = given.get(department) ?? new Set<string>();
    if (act.act === "create") [state, opensOn, closesOn] = ["planned", act.opensOn, act.closesOn];
    if (act.act === "open") state = state === "planned" && today >= opensOn ? "open" : refuse(act, state);
    if (act.act === "close") state = state === "open" && today > closesOn ? "closed" : refuse(act, state);
    if (act.act === "reopen") [state, closesOn] = [state === "published" ? "open" : refuse(act, state), act.closesOn];
    if (act.act === "except") until.set(department, act.until);
    if (act.act === "enter" || act.act === "empty" || act.act === "submit") {
      if (!isWritable || !["draft", "returned"].includes(sheet)) refuse(act, `${state} ${sheet}`);
    }
    if (act.act === "enter") for (const { series, period } of act.entries) cells.add(`${series} ${period}`);
    if (act.act === "empty") for (const { series, period } of act.cells) cells.delete(`${series} ${period}`);
    given.set(department, cells);
    if (act.act === "submit") {
      const owed = plausibleEntries(act.campaign).filter((entry) => entry.department === department);
      if (cells.size !== owed.length) refuse(act, `${department} has ${String(cells.size)} cells`);
      sheets.set(department, "submitted");
    }
    if (act.act === "return" || act.act === "validate") {
      const from = act.act === "validate" ? ["submitted"] : ["submitted", "validated"];
      if (!["open", "closed"].includes(state) || !from.includes(sheet)) refuse(act, `${state} ${sheet}`);
      sheets.set(department, act.act === "validate" ? "validated" : "returned");
    }
    if (act.act === "publish") {
      without.splice(0, without.length, ...act.without.map((one) => one.department));
      const isComplete = ["ACE", "ISN", "ETALAB", "ISO", "OPI", "RH", "JUR", "BUD", "COM"].every(
        (one) => sheets.get(one) === "validated" || without.includes(one),
      );
      if (state !== "closed" || !isComplete) refuse(act, state);
      [state, publications] = ["published", publications + 1];
    }
  }
  return { state, publications, without, sheets, given, closesOn, opensOn };
}

describe.each(moments)("the story told at %s", (now) => {
  const current = lastEnded(now);
  const past = Array.from({ length: 8 }, (_none, index) => shiftPeriod(current, index - 8));

  it("is in order and ends before that instant", () => {
    const instants = demoScenario(now).map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThanOrEqual(now.getTime());
  });

  it("closes the eight quarters before, publishes the two latest: one without a department, one with an erratum", () => {
    const ends = past.map((quarter) => play(campaignActs(now, quarter)));
    expect(ends.map(({ state }) => state)).toEqual([...past.slice(2).map(() => "closed"), "published", "published"]);
    expect(ends.map(({ publications }) => publications)).toEqual([0, 0, 0, 0, 0, 0, 1, 2]);
    expect(ends.map(({ without }) => without)).toEqual([[], [], [], [], [], [], ["BUD"], []]);
  });

  it("leaves the last ended quarter open for a week at least, its sheets in five states", () => {
    const { state, sheets, given, opensOn, closesOn } = play(campaignActs(now, current));
    expect(state).toBe("open");
    expect(opensOn <= parisDay(now)).toBe(true);
    expect(closesOn >= addDays(parisDay(now), 7)).toBe(true);
    const inState = (wanted: string) => [...sheets].filter(([, is]) => is === wanted).map(([code]) => code);
    expect(inState("validated").toSorted()).toEqual(["ACE", "COM", "ETALAB", "ISO"]);
    expect(inState("submitted").toSorted()).toEqual(["ISN", "JUR"]);
    expect(inState("returned")).toEqual(["OPI"]);
    expect(given.has("BUD")).toBe(false);
    const owed = plausibleEntries(current).filter(({ department }) => department === "RH");
    expect(given.get("RH")?.size).toBe(owed.length - 4);
    expect(given.get("RH")?.has(`RH-POSTES/RH/MJ ${current}`)).toBe(false);
  });
});

describe("the story", () => {
  const [now = new Date(0)] = moments;

  it("takes over what was known before the first campaign, and nothing that it owes", () => {
    const history = demoScenario(now).find((act) => act.act === "importHistory");
    const lines = history?.act === "importHistory" ? history.csv.trim().split("\n") : [];
    expect(lines[0]).toBe("series;period;value;numerator;denominator;mark;comment");
    const periods = lines.slice(1).map((line) => line.split(";")[1] ?? "");
    expect(periods.includes("2023-Q1")).toBe(true);
    expect(periods.includes("2024-06")).toBe(true);
    expect(periods.includes("2024-Q3")).toBe(false);
    expect(periods.includes("2024-07")).toBe(false);
  });

  it("has late sheets, returns with their reason, an exception and figures entered by the contributor", () => {
    const acts = demoScenario(now);
    expect(acts.filter(({ act }) => act === "return").length).toBeGreaterThanOrEqual(5);
    expect(acts.filter(({ act }) => act === "except")).toHaveLength(1);
    for (const act of acts) if (act.act === "return") expect(act.cells.length).toBeGreaterThan(0);
    const rh = acts.filter((act) => act.act === "enter" && act.department === "RH");
    expect(new Set(rh.map(({ by }) => by))).toEqual(new Set(["contribution.rh@dinum.example"]));
  });
});
