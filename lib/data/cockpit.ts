import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { yearOf } from "@/lib/domain/campaign-plan";
import type { GrantedException } from "@/lib/domain/collection-exception";
import { listCampaigns, type CampaignRow } from "./campaign";
import type { Tx } from "./internal/client";
import { listPublications, type PublicationRow } from "./publication";
import { listReminders, type ReminderRow } from "./reminder";
import { listSheets, type SheetRow } from "./sheet";
import { listCampaignExceptions, listLastActivity } from "./sheet-story";

type Published = Pick<PublicationRow, "number" | "state" | "requestedAt" | "publishedAt">;
export type CampaignProgress = {
  readonly campaign: CampaignRow;
  readonly sheets: readonly SheetRow[];
  /** When each sheet last changed, by its id; only of a campaign under way. */
  readonly activity: ReadonlyMap<string, Date>;
  /** Those granted to each sheet, by its id, oldest first; only of a campaign under way. */
  readonly exceptions: ReadonlyMap<string, readonly GrantedException[]>;
  /** What its departments were told, oldest first; only of a campaign under way. */
  readonly reminders: readonly ReminderRow[];
  /** Oldest first; the one that is being sealed and those that failed too. */
  readonly publications: readonly Published[];
};
/** Every campaign there is, and how far those of one year and those under way are. */
export type Cockpit = { readonly campaigns: readonly CampaignRow[]; readonly progress: readonly CampaignProgress[] };

/** Twenty-five years of quarters. */
const campaignsKnown = 100;
const isUnderWay = ({ state }: CampaignRow): boolean => state !== "planned" && state !== "published";

/** What the director steers by: the calendar of a year, and who has given what in the campaigns under way. */
export async function findCockpit(actor: Actor, tx: Tx, year: number): Promise<Cockpit> {
  const campaigns = await listCampaigns(actor, tx, {}, { limit: campaignsKnown });
  const progress: CampaignProgress[] = [];
  for (const campaign of campaigns) {
    if (yearOf(campaign.period) !== year && !isUnderWay(campaign)) continue;
    const { id, roadmap, period } = campaign;
    progress.push({
      campaign,
      sheets: await listSheets(actor, tx, id),
      activity: isUnderWay(campaign) ? await listLastActivity(actor, tx, id) : new Map<string, Date>(),
      exceptions: isUnderWay(campaign) ? await listCampaignExceptions(actor, tx, id) : new Map<string, never[]>(),
      reminders: isUnderWay(campaign) ? await listReminders(actor, tx, id) : [],
      publications: (await listPublications(actor, tx, { roadmap, period }, 100)).toReversed(),
    });
  }
  return { campaigns, progress };
}
