import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

export type AuditRecord = {
  readonly at: Date;
  /** `noun.verb`, stable. */
  readonly act: string;
  readonly object: string;
  /** Code of the department concerned: its head reads the event. */
  readonly department?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Appends to the audit chain, as the transaction's last statement: the chain's lock is held until commit. */
export async function recordEvent(actor: Actor, tx: Tx, event: AuditRecord): Promise<void> {
  const detail = JSON.stringify(event.detail ?? {});
  await tx.$queryRaw`select append_audit_event(${event.at}::timestamptz, ${event.act}, ${event.object},
    ${event.department ?? null}, ${detail}::jsonb)`;
}

/** Whether an act was ever recorded. */
export async function wasRecorded(actor: Actor, tx: Tx, act: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select from audit_event where act = ${act} and ${onlyWith(actor, "readAudit")}) as found`;
  return rows[0]?.found ?? false;
}

/** The hash of the last event of the chain. */
export async function auditHead(actor: Actor, tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ head: string | null }[]>`
    select audit_head() as head where ${onlyWith(actor, "readPublications")}`;
  return rows[0]?.head ?? "";
}
