import { describe, expect, it } from "vitest";
import { computeAlerts, type Watched } from "./alert";
import { type WatchedIndicator } from "./alert-indicator";
import { dayOf, decimalOf, periodOf } from "./samples";

const indicator = (over: Partial<WatchedIndicator> = {}): WatchedIndicator => ({
  code: "DELAI",
  direction: "decrease",
  status: "onTrack",
  flags: [],
  shown: decimalOf(50),
  expectedProgress: decimalOf(50),
  baseline: decimalOf(98),
  current: decimalOf(90),
  history: [],
  targetRevisions: [],
  ...over,
});
const nothing: Watched = { indicators: [], collection: null, milestones: [] };
const alerts = (watched: Partial<Watched>, today = "2026-12-01") =>
  computeAlerts({ ...nothing, ...watched }, dayOf(today)).map(({ kind, subject, detail }) => [kind, subject, detail]);
const history = (values: readonly (number | "none" | null)[], broken?: number) =>
  values.map((value, index) => ({
    period: periodOf(`2026-0${index + 1}`),
    value: typeof value === "number" ? decimalOf(value) : null,
    breaks: index === broken,
    isOwed: value !== "none",
  }));

describe("alerts", () => {
  it("are none where all is well", () =>
    expect(alerts({ indicators: [indicator({ history: history([99, 95, 97, 96]) })] })).toEqual([]));

  it("say off track, and worse than at the start", () =>
    expect(
      alerts({
        indicators: [
          indicator({
            status: "offTrack",
            flags: ["worseThanBaseline"],
            shown: decimalOf(0),
            expectedProgress: decimalOf(75),
            current: decimalOf("104.3"),
          }),
        ],
      }),
    ).toEqual([
      ["offTrack", "DELAI", { progress: 0, expected: 75 }],
      ["worseThanBaseline", "DELAI", { current: 104.3, baseline: 98 }],
    ]));

  it.each([
    ["decrease", [90, 91, 92], 1],
    ["decrease", [92, 91, 90], 0],
    ["increase", [92, 91, 90], 1],
    ["increase", [99, 90, 91, 90], 0],
    ["increase", [92, null, 90], 0],
    ["increase", [92, 91], 0],
    ["maintain", [92, 91, 90], 0],
  ] as const)("to %s, %j: falling %d", (direction, values, count) =>
    expect(alerts({ indicators: [indicator({ direction, history: history(values) })] })).toHaveLength(count),
  );

  it("see no fall across a break", () => {
    const broken = indicator({ direction: "increase", history: history([92, 91, 90], 1) });
    expect(alerts({ indicators: [broken] })).toEqual([]);
  });

  it.each([
    ["far from what is usual", [84, 83, 81, 82, 86, 84, 61], undefined, 1],
    ["as usual", [84, 83, 81, 82, 86, 84, 80], undefined, 0],
    ["gaps do not count as values", [84, null, 81, null, 86, 84, 61], undefined, 0],
    ["only from the break on", [84, 83, 81, 82, 86, 84, 83, 61], 1, 1],
    ["too few since the break", [84, 83, 81, 82, 86, 84, 61], 2, 0],
    ["a break just now", [84, 83, 81, 82, 86, 84, 61], 6, 0],
    ["against a constant", [84, 84, 84, 84, 84, 84, 61], undefined, 0],
    ["nothing at the latest period", [84, 83, 81, 82, 86, 84, 61, null], undefined, 0],
  ] as const)("an outlier: %s", (_case, values, broken, count) => {
    const watched = indicator({ direction: "maintain", history: history(values, broken) });
    const found = alerts({ indicators: [watched] }).filter(([kind]) => kind === "outlier");
    expect(found).toHaveLength(count);
  });

  it("say of an outlier what was usual", () => {
    const watched = indicator({ direction: "maintain", history: history([84, 83, 81, 82, 86, 84, 61]) });
    expect(alerts({ indicators: [watched] })).toEqual([
      ["outlier", "DELAI", { period: "2026-07", value: 61, median: 83.5, score: 15.1760420882234, values: 6 }],
    ]);
  });

  it("say since when nothing came", () => {
    expect(alerts({ indicators: [indicator({ history: history([1, 2, null, null]) })] })).toEqual([
      ["notUpdated", "DELAI", { since: "2026-02", periods: 2 }],
    ]);
    expect(alerts({ indicators: [indicator({ history: history([1, 2, 3, null]) })] })).toEqual([]);
    expect(alerts({ indicators: [indicator({ history: history([null, null, null]) })] })).toEqual([]);
    expect(alerts({ indicators: [indicator({ history: history([1, 2, "none", "none"]) })] })).toEqual([]);
  });

  it("name late sheets from the day after they were due", () => {
    const collection = {
      state: "open",
      dueOn: dayOf("2026-11-27"),
      sheets: [
        { department: "RH", state: "draft", owed: 18, given: 14 },
        { department: "ACE", state: "submitted", owed: 3, given: 3 },
      ],
    } as const;
    expect(alerts({ collection }, "2026-11-27")).toEqual([]);
    expect(alerts({ collection }, "2026-12-01")).toEqual([["lateSheet", "RH", { owed: 18, given: 14, days: 4 }]]);
    expect(alerts({ collection: { ...collection, state: "published" } })).toEqual([]);
  });

  it("list overdue milestones and revised targets after the rest", () => {
    const milestones = [
      { project: "albert", title: "Ouverture", dueOn: dayOf("2026-10-24"), achievedOn: null },
      { project: "campus", title: "Ouverture", dueOn: dayOf("2024-01-09"), achievedOn: dayOf("2024-01-09") },
    ];
    const revised = { period: periodOf("2027-Q4"), before: decimalOf(3000), after: decimalOf(3500) };
    expect(alerts({ milestones, indicators: [indicator({ targetRevisions: [revised] })] })).toEqual([
      ["overdueMilestone", "albert", { title: "Ouverture", dueOn: "2026-10-24", days: 38 }],
      ["targetRevised", "DELAI", { period: "2027-Q4", before: 3000, after: 3500 }],
    ]);
  });
});
