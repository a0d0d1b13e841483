import { type Day, startOfParisDay } from "@/lib/domain/day";
import { shiftPeriod } from "@/lib/domain/period";
import { readDinumAmendments, readDinumReference } from "./reference-document";
import { historyFile } from "./history-file";
import { lastEnded, openCampaign } from "./open-campaign";
import { pastCampaign } from "./past-campaign";
import { type Act, administrator, director, readStories } from "./story";

export const demoRoadmap = "dinum-2023";
/** How many of the past campaigns are published: making their files is what takes time. The others are closed. */
const published = 2;

/**
 * All that happened in the demo before `now`, in order: reference data, history taken over, eight campaigns validated
 * of which the two latest are published, the last ended quarter's campaign open. Nothing is later than `now`; the same `now` tells the same story.
 */
export function demoScenario(now: Date): Act[] {
  const { past, open } = readStories();
  const current = lastEnded(now);
  const first = shiftPeriod(current, -past.length);
  const campaigns = past.flatMap((story, index) => {
    const acts = pastCampaign(shiftPeriod(first, index), story);
    return index < past.length - published ? acts.filter(({ act }) => act !== "publish") : acts;
  });
  const takeOver = new Date((campaigns[0]?.at.getTime() ?? now.getTime()) - 24 * 3_600_000);
  const acts: Act[] = [
    { act: "putReference", by: administrator, at: morning("2023-03-20"), document: readDinumReference() },
    { act: "importHistory", by: administrator, validatedBy: director, at: takeOver, csv: historyFile(first) },
    ...readDinumAmendments().map(({ knownOn, document }): Act => ({
      act: "putReference",
      by: director,
      at: morning(knownOn),
      document,
    })),
    ...campaigns,
    ...openCampaign(now, open),
  ];
  return acts.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const morning = (day: string) => new Date(startOfParisDay(day as Day).getTime() + 9 * 3_600_000);
