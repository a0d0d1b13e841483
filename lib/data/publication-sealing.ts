import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { reportFormats, reportLangs, type PublishedFile } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import type { PreparedFacts, SealingFailure } from "@/lib/domain/sealing";
import { releaseMemory } from "@/lib/shared/release-memory";
import { Prisma, type Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";
import { renewSealing, type Claim } from "./sealing-lease";

export type Prepared = {
  readonly facts: PreparedFacts;
  /** What is said to each scope, as JSON in UTF-8. */
  readonly snapshots: Readonly<Record<string, Uint8Array>>;
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
      select ${publicationId}::uuid, ${scope}, convert_from(${new Uint8Array(content)}, 'UTF8')::jsonb
      where ${onlyJobs(actor)}`;
    releaseMemory();
  }
  await tx.$executeRaw`update publication set prepared = ${JSON.stringify(facts)}::jsonb, files_total = ${files},
    files_made = 0 where id = ${publicationId}::uuid and ${onlyJobs(actor)}`;
  return true;
}

const discardStaged = (tx: Tx, publicationId: string) =>
  tx.$executeRaw`select discard_staged(${publicationId}::uuid)::text`;

/** The whole first, then each scope by its code. */
const inScopeOrder = Prisma.sql`scope <> 'consolidated', scope collate "C"`;

/** Scopes that the publication speaks to, in the order in which their reports are made. */
export async function listPreparedScopes(actor: Actor, tx: Tx, publicationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ scope: string }[]>`
    select scope from publication_report where publication_id = ${publicationId}::uuid and ${onlyJobs(actor)}
    order by ${inScopeOrder}`;
  return rows.map(({ scope }) => scope);
}

/** The report of a scope as the JSON of a `ReportModel`: who makes its files reads it, not who hands it over. */
export async function findPreparedReport(
  actor: Actor,
  tx: Tx,
  publicationId: string,
  scope: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ report: string }[]>`select model::text as report from publication_report
    where publication_id = ${publicationId}::uuid and scope = ${scope} and ${onlyJobs(actor)}`;
  return rows[0]?.report ?? null;
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
    order by array_position(${[...reportLangs]}::text[], lang), ${inScopeOrder},
      array_position(${[...reportFormats]}::text[], format)`;
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
