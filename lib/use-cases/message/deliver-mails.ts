import "server-only";
import { randomUUID } from "node:crypto";
import { claimMail, endStaleMail, markSending, settleMail, type ClaimedMail } from "@/lib/data/mail";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { decideMailState, mailLease, type MailOutcome } from "@/lib/domain/mail";
import { mailChannel, openMailTransport, type MailTransport } from "@/lib/mail/transport";
import { log } from "@/lib/shared/log";
import { composeUrgent, newsSince } from "./compose-mails";

const mostInOneRun = 200;
type Clock = () => Date;

/**
 * Sends what is due, each mail at most once whatever stops or runs at the same time: it is claimed, marked as leaving
 * before the server has it, and marked again after. Without a mail server nothing is made and nothing is sent.
 */
export async function deliverMails(actor: Actor, clock: Clock): Promise<void> {
  const transport = openMailTransport();
  if (transport === null) return;
  try {
    await composeUrgent(actor, clock());
    const stuck = await inScope(actor, (tx) => endStaleMail(actor, tx, newsSince(clock()), clock()));
    if (stuck > 0) log().warn({ mails: stuck }, "mails were being sent when their process ended");
    await deliverAll(actor, transport, clock);
  } finally {
    transport.close();
  }
}

async function deliverAll(actor: Actor, transport: MailTransport, clock: Clock): Promise<void> {
  let isChecked = false;
  for (let sent = 0; sent < mostInOneRun; sent += 1) {
    const lease = randomUUID();
    const mail = await claim(actor, lease, clock());
    if (mail === null) return;
    const fault = isChecked ? null : await transport.check();
    isChecked = true;
    const result: MailOutcome | null =
      fault === null ? await send(actor, transport, mail, lease, clock) : { outcome: "notHanded", fault };
    if (result === null) continue;
    await settle(actor, mail, lease, result, clock());
    // What one mail met, the next would meet too: they wait for the next run.
    if (result.outcome === "notHanded" || result.outcome === "unknown") return;
  }
}

const claim = (actor: Actor, lease: string, now: Date): Promise<ClaimedMail | null> =>
  inScope(actor, (tx) => claimMail(actor, tx, { lease, until: after(now, mailLease.claimed) }, now));

const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);

/** Null when the claim was lost meanwhile: the mail is another process's. */
async function send(
  actor: Actor,
  transport: MailTransport,
  mail: ClaimedMail,
  lease: string,
  clock: Clock,
): Promise<MailOutcome | null> {
  const now = clock();
  const until = after(now, mailLease.sending);
  const isOurs = await inScope(actor, (tx) => markSending(actor, tx, mail.id, { lease, until }, now));
  return isOurs ? transport.send(mail) : null;
}

async function settle(actor: Actor, mail: ClaimedMail, lease: string, result: MailOutcome, now: Date): Promise<void> {
  if (result.outcome !== "sent") log().warn({ mail: mail.id, fault: result.fault }, `a mail was ${result.outcome}`);
  const settling = { ...decideMailState(result, mail.attempts, now), isKept: mailChannel() === "demo" };
  await inScope(actor, (tx) => settleMail(actor, tx, { id: mail.id, lease }, settling, now));
}
