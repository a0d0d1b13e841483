import "server-only";
import { can } from "@/lib/domain/access";
import { departmentsOf, type Actor } from "@/lib/domain/actor";
import { Prisma, type Tx } from "./internal/client";
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

/** What is asked for of the log. */
export type EventFilter = {
  /** Events after this one, in order. */
  readonly after?: bigint;
  /** Events before this one, the latest first. */
  readonly before?: bigint;
  readonly act?: string;
  /** A part of the object's text. */
  readonly object?: string;
  readonly from?: Date;
  /** Not included. */
  readonly to?: Date;
};

export type EventRow = {
  readonly seq: bigint;
  readonly at: Date;
  readonly recordedAt: Date;
  /** A person's id, or the name of a job. */
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
};
/** An event with the names of the people it speaks of. */
export type NamedEvent = EventRow & {
  readonly actorName: string | null;
  readonly objectName: string | null;
  readonly department: string | null;
};
type Order = "oldestFirst" | "latestFirst";

const all = Prisma.sql`true`;
const person = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

function matching({ after, before, act, object, from, to }: EventFilter): Prisma.Sql {
  const parts = [
    after === undefined ? all : Prisma.sql`e.seq > ${after}`,
    before === undefined ? all : Prisma.sql`e.seq < ${before}`,
    act === undefined ? all : Prisma.sql`e.act = ${act}`,
    object === undefined ? all : Prisma.sql`position(lower(${object}) in lower(e.object)) > 0`,
    from === undefined ? all : Prisma.sql`e.at >= ${from}::timestamptz`,
    to === undefined ? all : Prisma.sql`e.at < ${to}::timestamptz`,
  ];
  return Prisma.join(parts, " and ");
}

/** Events of the actor's scope: all of them, or those of the departments headed. */
export function listEvents(
  actor: Actor,
  tx: Tx,
  filter: EventFilter,
  limit: number,
  order: Order = "oldestFirst",
): Promise<NamedEvent[]> {
  return tx.$queryRaw<NamedEvent[]>`
    select e.seq, e.at, e.recorded_at as "recordedAt", e.actor, e.act, e.object, e.detail, encode(e.hash, 'hex') as hash,
      d.code as department,
      case when e.actor ~ ${person} then display_name(e.actor::uuid) end as "actorName",
      case when e.object ~ ${person} then display_name(e.object::uuid) end as "objectName"
    from audit_event e left join department d on d.id = e.department_id
    where ${matching(filter)} and ${auditedFor(actor)}
    order by e.seq ${order === "oldestFirst" ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${limit}`;
}

const auditedFor = (actor: Actor): Prisma.Sql =>
  can(actor, "readAudit", "consolidated")
    ? all
    : Prisma.sql`d.code = any(${departmentsOf(actor, "departmentHead")}::text[]) and ${onlyWith(actor, "readAudit")}`;

/**
 * The first event that does not follow from the one before, null when the chain holds. A head that a publication
 * printed and that is no longer there shows a tail cut off: the first event missing is then the one after the last.
 */
export async function findFirstBreak(actor: Actor, tx: Tx): Promise<bigint | null> {
  const rows = await tx.$queryRaw<{ broken: bigint | null }[]>`
    select coalesce(audit_first_break(), case when exists (
        select from publication p where p.audit_head is not null
          and not exists (select from audit_event e where encode(e.hash, 'hex') = p.audit_head))
      then (select coalesce(max(seq), 0) + 1 from audit_event) end) as broken
    where ${onlyWith(actor, "readAudit")}`;
  return rows[0]?.broken ?? null;
}

/** Whether an act was ever recorded. */
export async function wasRecorded(actor: Actor, tx: Tx, act: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select from audit_event e left join department d on d.id = e.department_id
      where e.act = ${act} and ${auditedFor(actor)}) as found`;
  return rows[0]?.found ?? false;
}

/** The hash of the last event of the chain. */
export async function auditHead(actor: Actor, tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ head: string | null }[]>`
    select audit_head() as head where ${onlyWith(actor, "readPublications")}`;
  return rows[0]?.head ?? "";
}
