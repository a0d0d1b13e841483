import { type Campaign } from "./campaign";
import { type Day } from "./day";
import { firstDay, lastDay, periodsWithin, type Period } from "./period";

/** A roadmap as a screen names it. */
export type RoadmapLabels = {
  readonly slug: string;
  readonly title: string;
  /** What it calls its priorities: « priorité », « axe », « mission ». */
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Where its values were taken over from; null where they are collected here. */
  readonly source: string | null;
};

/** A quarter that can be looked at: published under a number, being collected, or neither. */
export type PeriodChoice = {
  readonly period: Period;
  readonly publication: number | null;
  readonly campaign: Campaign["state"] | null;
};

export type Collection = Pick<Campaign, "period" | "state" | "opensOn" | "dueOn" | "closesOn">;

/**
 * How a campaign stood on a past day, by its calendar and by what was published then; null before it opened. Its days
 * are those of today: where they were moved since, the earlier ones are not kept.
 */
export function collectionOn<C extends Collection>(campaign: C, isPublished: boolean, day: Day): C | null {
  if (campaign.opensOn > day) return null;
  return { ...campaign, state: isPublished ? "published" : campaign.closesOn < day ? "closed" : "open" };
}

/** What a screen of a roadmap looks at and could look at. */
export type RoadmapView = {
  readonly roadmap: RoadmapLabels;
  readonly roadmaps: readonly RoadmapLabels[];
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly periods: readonly PeriodChoice[];
  readonly period: Period;
  /** The campaign of the period; null without one, and for those who only read publications. */
  readonly collection: Collection | null;
  readonly today: Day;
};

/** Which publication tells of the period on the day that is looked at; its number is null before any. */
export const publicationOf = ({ roadmap, period, periods }: RoadmapView) => ({
  roadmap: roadmap.slug,
  period,
  number: periods.find((one) => one.period === period)?.publication ?? null,
});

/** The roadmap asked for; by default the one that today lies in, begun last; else the latest. */
export function chooseRoadmap<R extends RoadmapLabels>(
  roadmaps: readonly R[],
  asked: string | null,
  today: Day,
): R | null {
  if (asked !== null) return roadmaps.find(({ slug }) => slug === asked) ?? null;
  const latestFirst = roadmaps.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return latestFirst.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? latestFirst[0] ?? null;
}

const farthestInYears = 40;
const yearOf = (text: Day | Period): number => Number(text.slice(0, 4));

/** Whether a period can be looked at: at most 40 years before or after the roadmap, as any range of figures. */
export const isWithinReach = (
  { startsOn, endsOn }: Pick<RoadmapLabels, "startsOn" | "endsOn">,
  period: Period,
): boolean =>
  yearOf(period) >= yearOf(startsOn) - farthestInYears && yearOf(period) <= yearOf(endsOn) + farthestInYears;

/** The quarters of a roadmap that have ended, the latest first. */
export const endedQuarters = ({ startsOn, endsOn }: Pick<RoadmapLabels, "startsOn" | "endsOn">, today: Day): Period[] =>
  periodsWithin(startsOn, endsOn, "quarter")
    .filter((quarter) => lastDay(quarter) < today)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
