import "server-only";
import { postMessages, type Telling } from "@/lib/data/message";
import { enqueue } from "@/lib/data/queue";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import type { Day } from "@/lib/domain/day";

/** Tells people in the transaction of the act: they are told if and only if it is committed. */
export async function announce(actor: Actor, tx: Tx, telling: Telling, now: Date): Promise<void> {
  const urgent = await postMessages(actor, tx, telling, now);
  if (urgent > 0) await enqueue(actor, tx, "deliver-mail", { key: "deliver", data: {} });
}

type CampaignNamed = { readonly roadmap: string; readonly period: Period };
const nameOf = ({ roadmap, period }: CampaignNamed): string => `${roadmap}/${period}`;

/** The campaign is open: the departments that owe something, with how much. */
export function announceOpening(
  actor: Actor,
  tx: Tx,
  campaign: CampaignNamed & { readonly dueOn: Day },
  owed: readonly { readonly department: string }[],
  now: Date,
): Promise<void> {
  const { roadmap, period, dueOn } = campaign;
  const items = [...Map.groupBy(owed, ({ department }) => department)].map(([department, cells]) => ({
    object: `${nameOf(campaign)}/${department}`,
    department,
    facts: { roadmap, period, day: dueOn, cells: cells.length },
  }));
  const roles = ["departmentHead", "contributor"] as const;
  return announce(actor, tx, { occasion: "campaignOpened", items, roles }, now);
}

type SheetNamed = { readonly department: string; readonly revision: number };
type Judged = { readonly occasion: "sheetReturned"; readonly reason: string } | { readonly occasion: "sheetValidated" };

/** A sheet was returned or validated, each time anew: its head and contributors. */
export function announceSheet(
  actor: Actor,
  tx: Tx,
  { campaign, sheet }: { readonly campaign: CampaignNamed; readonly sheet: SheetNamed },
  { occasion, ...why }: Judged,
  now: Date,
): Promise<void> {
  const { roadmap, period } = campaign;
  const { department, revision } = sheet;
  const object = `${nameOf(campaign)}/${department}/${String(revision)}`;
  const roles = ["departmentHead", "contributor"] as const;
  return announce(
    actor,
    tx,
    { occasion, roles, items: [{ object, department, facts: { roadmap, period, ...why } }] },
    now,
  );
}

/**
 * A publication stands: all who read reports. An erratum is told to them in its own words; `users` are others it
 * concerns, such as those who took the files it replaces.
 */
export function announcePublication(
  actor: Actor,
  tx: Tx,
  publication: CampaignNamed & { readonly number: number; readonly reason: string | null },
  now: Date,
  users: readonly string[] = [],
): Promise<void> {
  const { roadmap, period, number, reason } = publication;
  const occasion = number > 1 ? "erratumPublished" : "published";
  const facts = { roadmap, period, number, ...(reason !== null && number > 1 && { reason }) };
  const items = [{ object: `${nameOf(publication)}/${String(number)}`, facts }];
  const roles = ["ministryReader", "departmentHead", "director", "auditor"] as const;
  return announce(actor, tx, { occasion, items, roles, users }, now);
}
