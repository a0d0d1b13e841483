import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { PublishedFile } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import type { PreparedFacts, SealingFailure } from "@/lib/domain/sealing";
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

export type Prepared = {
  readonly facts: PreparedFacts;
  /** What is said to each scope, as JSON. */
  readonly snapshots: Readonly<Record<string, string>>;
  readonly models: readonly ReportModel[];
  /** How many files will be made of them. */
  readonly files: number;
};

/**
 * Sets down what a publication says to each scope, out of everybody's sight, in the place of all that was staged of it:
 * false when it is no longer this run's.
 */
export async function storePrepared(
  actor: Actor,
  tx: Tx,
  claim: Claim,
  { facts, snapshots, models, files }: Prepared,
): Promise<boolean> {
  const { publicationId } = claim;
  if (!(await renewSealing(actor, tx, claim))) return false;
  await discardStaged(tx, publicationId);
  for (const model of models) {
    await tx.$executeRaw`insert into publication_report (publication_id, scope, model, code)
      select ${publicationId}::uuid, ${model.head.scope}, ${JSON.stringify(model)}::jsonb,
        ${model.provenance.code ?? null} where ${onlyJobs(actor)}`;
  }
  for (const [scope, content] of Object.entries(snapshots)) {
    await tx.$executeRaw`insert into publication_snapshot (publication_id, scope, content)
      select ${publicationId}::uuid, ${scope}, ${content}::jsonb where ${onlyJobs(actor)}`;
  }
  await tx.$executeRaw`update publication set prepared = ${JSON.stringify(facts)}::jsonb, files_total = ${files},
    files_made = 0 where id = ${publicationId}::uuid and ${onlyJobs(actor)}`;
  return true;
}

const discardStaged = (tx: Tx, publicationId: string) =>
  tx.$executeRaw`select discard_staged(${publicationId}::uuid)::text`;

/** Scopes that the publication speaks to, in the order in which their reports are made. */
export async function listPreparedScopes(actor: Actor, tx: Tx, publicationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ scope: string }[]>`
    select scope from publication_report where publication_id = ${publicationId}::uuid and ${onlyJobs(actor)}
    order by scope <> 'consolidated', scope collate "C"`;
  return rows.map(({ scope }) => scope);
}

export async function findPreparedReport(
  actor: Actor,
  tx: Tx,
  publicationId: string,
  scope: string,
): Promise<ReportModel | null> {
  const rows = await tx.$queryRaw<{ model: ReportModel }[]>`select model from publication_report
    where publication_id = ${publicationId}::uuid and scope = ${scope} and ${onlyJobs(actor)}`;
  return rows[0]?.model ?? null;
}

export type StagedFile = PublishedFile & { readonly content: Uint8Array };

/** Keeps files of a publication out of everybody's sight: false when it is no longer this run's, and nothing is kept. */
export async function stageFiles(actor: Actor, tx: Tx, claim: Claim, files: readonly StagedFile[]): Promise<boolean> {
  const { publicationId } = claim;
  if (!(await renewSealing(actor, tx, claim))) return false;
  for (const { scope, lang, format, name, size, sha256, content } of files) {
    await tx.$executeRaw`insert into publication_file (publication_id, scope, lang, format, name, size, sha256, content)
      select ${publicationId}::uuid, ${scope}, ${lang}, ${format}, ${name}, ${size}, ${sha256}, ${new Uint8Array(content)}
      where ${onlyJobs(actor)}`;
  }
  await tx.$executeRaw`update publication set files_made = files_made + ${files.length}
    where id = ${publicationId}::uuid and ${onlyJobs(actor)}`;
  return true;
}

/** The files staged so far, without their bytes: the French ones first, each language by scope, each scope by format. */
export function listStagedFiles(actor: Actor, tx: Tx, publicationId: string): Promise<PublishedFile[]> {
  return tx.$queryRaw<PublishedFile[]>`select scope, lang, format, name, size, sha256 from publication_file
    where publication_id = ${publicationId}::uuid and ${onlyJobs(actor)}
    order by lang desc, scope <> 'consolidated', scope collate "C",
      array_position(array['pdf', 'xlsx', 'ods', 'csv', 'json'], format)`;
}

/** Says why a publication failed and throws away what was staged of it: false when it is no longer this run's. */
export async function discardSealing(
  actor: Actor,
  tx: Tx,
  { publicationId, token }: Claim,
  failure: SealingFailure,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update publication set state = 'failed', failure = ${failure}, prepared = null, sealed_by = null, leased_until = null
    where id = ${publicationId}::uuid and state = 'sealing' and sealed_by = ${token}::uuid and ${onlyJobs(actor)}`;
  if (count === 0) return false;
  await discardStaged(tx, publicationId);
  return true;
}
