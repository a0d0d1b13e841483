import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ReminderOccasion } from "@/lib/domain/message";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

/** People of a department were told of a campaign, or reminded of it. */
export type ReminderRow = {
  readonly department: string;
  readonly occasion: ReminderOccasion;
  readonly at: Date;
  readonly people: number;
};

/** What the departments of a campaign were told, oldest first: to how many, never to whom. */
export function listReminders(actor: Actor, tx: Tx, campaignId: string): Promise<ReminderRow[]> {
  return tx.$queryRaw<ReminderRow[]>`
    select n.department, n.occasion, n.at, n.people from campaign_reminders(${campaignId}::uuid) n
    where ${onlyWith(actor, "createCampaign")} order by n.at, n.department`;
}
