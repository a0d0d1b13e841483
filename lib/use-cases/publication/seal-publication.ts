import "server-only";
import { auditHead, recordEvent } from "@/lib/data/audit";
import { findCampaign, moveCampaign, type CampaignRow } from "@/lib/data/campaign";
import { listPublications, type PublicationRow } from "@/lib/data/publication";
import { listTakers } from "@/lib/data/publication-download";
import { findSnapshots } from "@/lib/data/publication-snapshot";
import {
  failPublication,
  revealPublication,
  storePublishedRevisions,
  storeSealed,
  type SealedFile,
} from "@/lib/data/publication-write";
import { keepSigningKey } from "@/lib/data/signing-key";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { correctionsOf } from "@/lib/domain/erratum";
import type { Correction, Manifest } from "@/lib/domain/publication";
import type { SnapshotContent } from "@/lib/domain/publication-snapshot";
import type { ReportModel } from "@/lib/domain/report";
import { log } from "@/lib/shared/log";
import { buildSnapshots } from "@/lib/use-cases/figures/build-snapshots";
import { announcePublication } from "@/lib/use-cases/message/announce";
import { makeFiles } from "./make-files";
import { reportHead, reportProvenance } from "./report-head";
import { reportModels } from "./report-models";
import { sha256Of, signingKey, signManifest } from "./signing";

type Job = { readonly publicationId: string };
type Snapshots = Readonly<Record<string, SnapshotContent>>;
type Prepared = {
  readonly publication: PublicationRow;
  readonly campaign: CampaignRow;
  readonly snapshots: Snapshots;
  readonly snapshotSha256: string;
  readonly auditHead: string;
  readonly erratum: readonly Correction[] | null;
  readonly models: readonly ReportModel[];
};
const preparingSeconds = 300;

/**
 * Makes the files of a publication, then reveals snapshot, files, hashes and signature in one transaction. Doing it
 * again does nothing; when it fails, the campaign goes back to closed and the publication says why.
 */
export async function sealPublication(actor: Actor, { publicationId }: Job, now: Date): Promise<void> {
  try {
    const prepared = await inScope(actor, (tx) => prepare(actor, tx, publicationId, now), {
      timeoutSeconds: preparingSeconds,
    });
    if (prepared === null) return;
    const files = await makeFiles(prepared.models);
    await inScope(actor, (tx) => reveal(actor, tx, prepared, files, now), { timeoutSeconds: preparingSeconds });
  } catch (error) {
    log().error({ publicationId, err: error }, "a publication could not be sealed");
    await abandon(actor, publicationId, now);
  }
}

async function prepare(actor: Actor, tx: Tx, id: string, now: Date): Promise<Prepared | null> {
  const [publication] = await listPublications(actor, tx, { id }, 1);
  if (publication?.state !== "sealing") return null;
  const { roadmap, period, number } = publication;
  const campaign = await findCampaign(actor, tx, { roadmap, period });
  if (!campaign.ok) throw new Error("a publication has its campaign");
  const built = await buildSnapshots(actor, tx, { roadmap, period, number, now });
  const snapshots: Snapshots = Object.fromEntries(built.map(({ scope, content }) => [scope, content]));
  const snapshotSha256 = sha256Of(canonicalJson(snapshots));
  const head = await auditHead(actor, tx);
  const before = number > 1 ? await findSnapshots(actor, tx, { roadmap, period, number: number - 1 }) : null;
  const erratum = before && correctionsOf(before, snapshots, campaign.value.reopenReason ?? "");
  const board = snapshots["consolidated"]?.board;
  if (board === undefined) throw new Error("a publication has its board");
  const models = await reportModels(actor, tx, {
    campaign: campaign.value,
    board,
    head: await reportHead(actor, tx, publication, erratum, now),
    provenance: reportProvenance(snapshotSha256, head),
    now,
  });
  return { publication, campaign: campaign.value, snapshots, snapshotSha256, auditHead: head, erratum, models };
}

async function reveal(
  actor: Actor,
  tx: Tx,
  prepared: Prepared,
  files: readonly SealedFile[],
  now: Date,
): Promise<void> {
  const { publication, campaign, snapshots, models } = prepared;
  const manifest = signed(prepared, files, now);
  if (!(await revealPublication(actor, tx, publication.id, manifest))) return;
  await storeSealed(actor, tx, publication.id, { snapshots, models, files });
  await keepSigningKey(actor, tx, signingKey(), now);
  await storePublishedRevisions(actor, tx, publication.id);
  if (!(await moveCampaign(actor, tx, campaign, { state: "published" }, now))) throw new Error("the campaign moved");
  const takers = await listTakers(actor, tx, campaign.id);
  await announcePublication(actor, tx, { ...publication, reason: campaign.reopenReason }, now, takers);
  const object = `${publication.roadmap}/${publication.period}`;
  const { number, snapshotSha256, keyId } = manifest;
  const detail = { number, snapshotSha256, keyId, files: files.length };
  await recordEvent(actor, tx, { at: now, act: "publication.seal", object, detail });
}

function signed(
  { publication, snapshotSha256, auditHead: head, erratum }: Prepared,
  files: readonly SealedFile[],
  now: Date,
): Omit<Manifest, "supersededBy"> {
  const { roadmap, period, number, without } = publication;
  const manifest = {
    roadmap,
    period,
    number,
    publishedAt: now.toISOString(),
    previous: number > 1 ? number - 1 : null,
    files: files.map(({ scope, lang, format, name, size, sha256 }) => ({ scope, lang, format, name, size, sha256 })),
    snapshotSha256,
    auditHead: head,
    keyId: signingKey().keyId,
    without,
    ...(erratum !== null && { erratum }),
  };
  return { ...manifest, signature: signManifest(manifest) };
}

/** Nothing half sealed: the campaign is closed again, and can be published anew. */
async function abandon(actor: Actor, id: string, now: Date): Promise<void> {
  await inScope(actor, async (tx) => {
    const [publication] = await listPublications(actor, tx, { id }, 1);
    if (publication?.state !== "sealing") return;
    await failPublication(actor, tx, id, "sealingFailed");
    const campaign = await findCampaign(actor, tx, publication);
    if (campaign.ok) await moveCampaign(actor, tx, campaign.value, { state: "closed" }, now);
    const object = `${publication.roadmap}/${publication.period}`;
    await recordEvent(actor, tx, {
      at: now,
      act: "publication.abandon",
      object,
      detail: { number: publication.number },
    });
  });
}
