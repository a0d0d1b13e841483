import { describe, expect, it } from "vitest";

import { type Day } from "./day";
import { type Period } from "./period";
import {
  chooseRoadmap,
  collectionOn,
  endedQuarters,
  isWithinReach,
  type Collection,
  type RoadmapLabels,
} from "./roadmap-view";

const roadmap = (slug: string, startsOn: string, endsOn: string): RoadmapLabels => ({
  slug,
  title: slug,
  label: "priorité",
  startsOn: startsOn as Day,
  endsOn: endsOn as Day,
  source: null,
});
const today = "2026-11-22" as Day;
const roadmaps = [
  roadmap("mars", "2023-03-09", "2023-05-31"),
  roadmap("dinum-2023", "2023-01-01", "2027-12-31"),
  roadmap("tech-gouv", "2019-01-01", "2022-12-31"),
];

describe("which roadmap a screen shows", () => {
  it("takes the current one although another began later and has ended", () => {
    expect(chooseRoadmap(roadmaps, null, today)?.slug).toBe("dinum-2023");
  });
  it("takes the latest where none is current, and none where there is none", () => {
    expect(chooseRoadmap(roadmaps, null, "2030-01-01" as Day)?.slug).toBe("mars");
    expect(chooseRoadmap([], null, today)).toBeNull();
  });
  it("takes the one asked for, and nothing in its place", () => {
    expect(chooseRoadmap(roadmaps, "tech-gouv", today)?.slug).toBe("tech-gouv");
    expect(chooseRoadmap(roadmaps, "unknown", today)).toBeNull();
  });
});

describe("the quarters to choose from", () => {
  it.each([
    ["1982-Q4", false],
    ["1983-Q1", true],
    ["2026-Q3", true],
    ["2067-Q4", true],
    ["2068-Q1", false],
    ["9999-Q4", false],
  ])("of an address reach 40 years beyond the roadmap: %s %s", (period, expected) => {
    expect(isWithinReach(roadmap("dinum-2023", "2023-01-01", "2027-12-31"), period as Period)).toBe(expected);
  });
  it("ends with the last one to have ended, and with the roadmap", () => {
    expect(endedQuarters(roadmap("a", "2026-01-01", "2027-12-31"), today)).toEqual(["2026-Q3", "2026-Q2", "2026-Q1"]);
    expect(endedQuarters(roadmap("a", "2022-07-01", "2022-12-31"), today)).toEqual(["2022-Q4", "2022-Q3"]);
    expect(endedQuarters(roadmap("a", "2026-10-01", "2027-12-31"), today)).toEqual([]);
  });
});

describe("a campaign on a past day", () => {
  const campaign: Collection = {
    period: "2026-Q1" as Collection["period"],
    state: "published",
    opensOn: "2026-04-02" as Day,
    dueOn: "2026-04-20" as Day,
    closesOn: "2026-05-04" as Day,
  };
  it.each([
    ["2026-04-01", false, null],
    ["2026-04-02", false, "open"],
    ["2026-05-04", false, "open"],
    ["2026-05-05", false, "closed"],
    ["2026-06-03", true, "published"],
  ])("on %s, published %s, is %s", (day, isPublished, state) =>
    expect(collectionOn(campaign, isPublished, day as Day)?.state ?? null).toBe(state),
  );
});
