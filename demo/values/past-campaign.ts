import { addDays, type Day, startOfParisDay } from "@/lib/domain/day";
import { lastDay, type Period } from "@/lib/domain/period";
import { chance } from "./chance";
import { plausibleEntries, type PlausibleEntry } from "./plausible-entries";
import { byDepartment, cellsOf, inOrder, type OwedBy, sheetActs } from "./sheet-acts";
import { type Act, director, type Mistake, type PastStory } from "./story";

/** Days after the quarter's last one. */
const calendar = { opens: 5, due: 26, closes: 33, publishes: 40, reopens: 50 } as const;
type Told = {
  readonly campaign: Period;
  readonly story: PastStory;
  readonly at: (days: number, hour: number) => Date;
  readonly day: (days: number) => Day;
};

/** Every act of a campaign told to its end, its correction after publication included. */
export function pastCampaign(campaign: Period, story: PastStory): Act[] {
  const day = (days: number) => addDays(lastDay(campaign), days);
  const at = (days: number, hour: number) => new Date(startOfParisDay(day(days)).getTime() + hour * 3_600_000);
  const told: Told = { campaign, story, at, day };
  const owed = byDepartment(plausibleEntries(campaign));
  const [opensOn, dueOn, closesOn] = [day(calendar.opens), day(calendar.due), day(calendar.closes)];
  return inOrder([
    { act: "create", campaign, by: director, at: at(calendar.opens - 2, 10), opensOn, dueOn, closesOn },
    { act: "open", campaign, by: director, at: at(calendar.opens, 8) },
    ...[...owed].flatMap(([department, entries]) => toldSheet(told, department, entries)),
    ...published(told, calendar.closes + 1, calendar.publishes),
    ...erratum(told, owed),
  ]);
}

function toldSheet(told: Told, department: string, owed: readonly PlausibleEntry[]): Act[] {
  const { campaign, story, at } = told;
  if (story.without?.department === department) {
    // A third of the sheet was begun, and never handed in.
    const begun = owed.slice(0, Math.ceil(owed.length / 3));
    return [sheetActs(campaign, department).enter(at(calendar.due, 16), begun)];
  }
  if (story.exception?.department === department) return underException(told, department, owed);
  const luck = chance(`${campaign}|${department}`);
  if (story.late.includes(department)) return handedIn(told, department, owed, calendar.due + 1 + Math.floor(luck * 4));
  const mistake = story.returned?.find((one) => one.department === department);
  const start = calendar.opens + 2 + Math.floor(luck * 14);
  if (mistake !== undefined) return returnedOnce(told, owed, mistake, start);
  const given = story.erratum === undefined ? owed : owed.map((entry) => mistaken(entry, story.erratum));
  return handedIn(told, department, given, start);
}

function underException({ story, ...told }: Told, department: string, owed: readonly PlausibleEntry[]): Act[] {
  const { campaign, at, day } = told;
  const reason = story.exception?.reason ?? "";
  const until = day(calendar.closes + 5);
  return [
    { act: "except", campaign, by: director, at: at(calendar.closes + 2, 9), department, reason, until },
    ...handedIn({ story, ...told }, department, owed, calendar.closes + 3),
  ];
}

function returnedOnce(told: Told, owed: readonly PlausibleEntry[], mistake: Mistake, start: number): Act[] {
  const { department, series, reason } = mistake;
  const sheet = sheetActs(told.campaign, department);
  const [enter, submit] = handedIn(
    told,
    department,
    owed.map((entry) => mistaken(entry, mistake)),
    start,
  );
  const right = owed.filter((entry) => entry.series === series);
  return [
    ...[enter, submit].filter((act) => act !== undefined),
    sheet.giveBack(told.at(start + 3, 11), reason, cellsOf(owed, [series])),
    ...handedIn(told, department, right, start + 5),
  ];
}

/** Entered one day, submitted the next, validated the day after. */
function handedIn(told: Told, department: string, entries: readonly PlausibleEntry[], on: number): Act[] {
  const hour = 9 + chance(`${told.campaign}|${department}|hour`) * 6;
  const { enter, submit, validate } = sheetActs(told.campaign, department);
  return [enter(told.at(on, hour), entries), submit(told.at(on + 1, hour)), validate(told.at(on + 2, hour))];
}

const published = ({ campaign, story, at }: Told, closedOn: number, publishedOn: number): Act[] => [
  { act: "close", campaign, by: director, at: at(closedOn, 0.1) },
  { act: "publish", campaign, by: director, at: at(publishedOn, 11), without: story.without ? [story.without] : [] },
];

function erratum(told: Told, owed: OwedBy): Act[] {
  const { campaign, story, at, day } = told;
  if (story.erratum === undefined) return [];
  const { department, series, reason } = story.erratum;
  const right = (owed.get(department) ?? []).filter((entry) => entry.series === series);
  const start = calendar.reopens;
  return [
    { act: "reopen", campaign, by: director, at: at(start, 9), reason, closesOn: day(start + 5) },
    sheetActs(campaign, department).giveBack(at(start, 10), reason, cellsOf(right, [series])),
    ...handedIn(told, department, right, start + 1),
    ...published(told, start + 6, start + 6),
  ];
}

/** The entry as first given, wrong by a factor, with the comment that a jump would ask for. */
function mistaken(entry: PlausibleEntry, mistake: Mistake | undefined): PlausibleEntry {
  if (mistake === undefined || entry.series !== mistake.series || "mark" in entry) return entry;
  const comment = "Valeur transmise par le service, à confirmer.";
  const wrong = (text: string) => (Number(text) * mistake.factor).toFixed((text.split(".")[1] ?? "").length);
  return "value" in entry
    ? { ...entry, value: wrong(entry.value), comment }
    : { ...entry, numerator: wrong(entry.numerator), comment };
}
