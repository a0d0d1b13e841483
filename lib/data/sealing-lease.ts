import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { PreparedFacts } from "@/lib/domain/sealing";
import type { Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";

/** A publication that one run of the sealing job has in hand; `token` is the run's own. */
export type Claim = { readonly publicationId: string; readonly token: string };

export type Claimed = {
  /** Null until what the publication says is set down. */
  readonly prepared: PreparedFacts | null;
  readonly requestedAt: Date;
  /** Until when the run before had it; null for the first. */
  readonly heldUntil: Date | null;
};

// The lease is told by the database's clock: several servers may take over from one another.
const leaseSeconds = 30;

/** Takes a publication that is being sealed and that nobody has in hand. */
export async function claimSealing(actor: Actor, tx: Tx, { publicationId, token }: Claim): Promise<Claimed | null> {
  const [free] = await tx.$queryRaw<Claimed[]>`
    select prepared, requested_at as "requestedAt", leased_until as "heldUntil" from publication
    where id = ${publicationId}::uuid and state = 'sealing'
      and (leased_until is null or leased_until < clock_timestamp()) and ${onlyJobs(actor)}`;
  if (free === undefined) return null;
  const count = await tx.$executeRaw`
    update publication set sealed_by = ${token}::uuid,
      leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where id = ${publicationId}::uuid and state = 'sealing' and ${onlyJobs(actor)}
      and leased_until is not distinct from ${free.heldUntil}::timestamptz`;
  return count === 1 ? free : null;
}

/** False when the publication is no longer this run's. */
export async function renewSealing(actor: Actor, tx: Tx, { publicationId, token }: Claim): Promise<boolean> {
  const count = await tx.$executeRaw`
    update publication set leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where id = ${publicationId}::uuid and state = 'sealing' and sealed_by = ${token}::uuid and ${onlyJobs(actor)}`;
  return count === 1;
}

/** Publications that are being sealed and that nobody has in hand: their run ended early, or never began. */
export async function listAbandonedSealings(actor: Actor, tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from publication where state = 'sealing' and ${onlyJobs(actor)}
      and coalesce(leased_until, requested_at + interval '1 minute') < clock_timestamp()
    order by requested_at, id`;
  return rows.map(({ id }) => id);
}
