import "server-only";
import { listCampaigns, type CampaignRow } from "@/lib/data/campaign";
import { listSheets } from "@/lib/data/sheet";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { daysBetween, parisDay, startOfParisDay } from "@/lib/domain/day";
import { reminderOf } from "@/lib/domain/reminder";
import { mailChannel } from "@/lib/mail/transport";
import { announce } from "./announce";
import { composeDigests } from "./compose-mails";
import { deliverMails } from "./deliver-mails";

const morningHour = 7;
const hour = 3_600_000;

/**
 * What each morning in Paris brings: departments are reminded of what is due, and everybody gets in one mail what could
 * wait. Doing it again the same day tells and sends nothing more; a morning that was missed is made good later that day.
 */
export async function runMorning(actor: Actor, clock: () => Date): Promise<void> {
  const now = clock();
  if (now.getTime() < startOfParisDay(parisDay(now)).getTime() + morningHour * hour) return;
  await inScope(actor, async (tx) => {
    for (const campaign of await listCampaigns(actor, tx, { state: "open" }, { limit: 100 }))
      await remind(actor, tx, campaign, now);
  });
  if (mailChannel() === "none") return;
  await composeDigests(actor, now);
  await deliverMails(actor, clock);
}

async function remind(actor: Actor, tx: Tx, campaign: CampaignRow, now: Date): Promise<void> {
  const today = parisDay(now);
  const { roadmap, period, dueOn } = campaign;
  const sheets = await listSheets(actor, tx, campaign.id);
  const told = sheets.flatMap(({ state, submittedAt, department, owed, given }) => {
    const occasion = reminderOf(campaign, { state, wasSubmitted: submittedAt !== null }, today);
    if (occasion === null) return [];
    const facts = { roadmap, period, day: dueOn, daysLeft: daysBetween(today, dueOn), cells: owed - given };
    return [{ occasion, item: { object: `${roadmap}/${period}/${department}/${dueOn}`, department, facts } }];
  });
  const roles = ["departmentHead", "contributor"] as const;
  for (const [occasion, found] of Map.groupBy(told, ({ occasion: one }) => one))
    await announce(actor, tx, { occasion, roles, items: found.map(({ item }) => item) }, now);
}
