import { addDays, type Day, daysBetween, earlierDay, laterDay, parisDay, startOfParisDay } from "@/lib/domain/day";
import { lastDay, type Period, periodContaining, shiftPeriod } from "@/lib/domain/period";
import { changedEntries } from "./open-changes";
import { byDepartment, cellsOf, inOrder, sheetActs } from "./sheet-acts";
import { type Act, director, type OpenStory } from "./story";

type Moment = (share: number) => Date;

/** The last quarter that has ended. */
export const lastEnded = (now: Date): Period => shiftPeriod(periodContaining(parisDay(now), "quarter"), -1);

/** The campaign of the last ended quarter up to `now`: some sheets are in, one is back, one half filled, one untouched. */
export function openCampaign(now: Date, story: OpenStory): Act[] {
  const campaign = lastEnded(now);
  const today = parisDay(now);
  const opensOn = earlierDay(addDays(lastDay(campaign), 5), today);
  const dueOn = laterDay(addDays(lastDay(campaign), 26), addDays(today, 4));
  const at = momentsBetween(opensOn, now);
  return inOrder([
    { act: "create", campaign, by: director, at: at(0), opensOn, dueOn, closesOn: addDays(dueOn, 7) },
    { act: "open", campaign, by: director, at: at(0.02) },
    ...sheets(campaign, story, at),
  ]);
}

function sheets(campaign: Period, story: OpenStory, at: Moment): Act[] {
  const entries = byDepartment(changedEntries(campaign, story.changes));
  const owed = (department: string) => entries.get(department) ?? [];
  const { returned, draft } = story;
  const back = sheetActs(campaign, returned.department);
  const given = owed(draft.department).filter((entry) => !draft.missing.includes(entry.series));
  return [
    ...story.validated.flatMap((department, index) => {
      const { enter, submit, validate } = sheetActs(campaign, department);
      const turn = index / 50;
      return [enter(at(0.1 + turn), owed(department)), submit(at(0.3 + turn)), validate(at(0.5 + turn))];
    }),
    ...story.submitted.flatMap((department, index) => {
      const { enter, submit } = sheetActs(campaign, department);
      return [enter(at(0.4 + index / 50), owed(department)), submit(at(0.8 + index / 50))];
    }),
    back.enter(at(0.25), owed(returned.department)),
    back.submit(at(0.6)),
    back.giveBack(at(0.85), returned.reason, cellsOf(owed(returned.department), returned.series)),
    back.empty(at(0.9), cellsOf(owed(returned.department), returned.emptied)),
    sheetActs(campaign, draft.department).enter(at(0.95), given),
  ];
}

/** Shares of the time since the opening as instants before `now`, in office hours once there are days enough. */
function momentsBetween(opensOn: Day, now: Date): Moment {
  const start = startOfParisDay(opensOn).getTime();
  const days = daysBetween(opensOn, parisDay(now));
  if (days < 2) return (share) => new Date(start + share * (now.getTime() - start));
  return (share) => {
    const passed = share * (days - 1);
    const midnight = startOfParisDay(addDays(opensOn, Math.floor(passed))).getTime();
    return new Date(midnight + Math.round((8 + (passed % 1) * 10) * 60) * 60_000);
  };
}
