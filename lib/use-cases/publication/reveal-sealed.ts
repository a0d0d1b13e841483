import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { findCampaign, moveCampaign } from "@/lib/data/campaign";
import type { PublicationRow } from "@/lib/data/publication";
import { listTakers } from "@/lib/data/publication-download";
import { listStagedFiles } from "@/lib/data/publication-sealing";
import { revealPublication, storePublishedRevisions } from "@/lib/data/publication-write";
import { keepSigningKey } from "@/lib/data/signing-key";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Manifest, PublishedFile } from "@/lib/domain/publication";
import type { PreparedFacts } from "@/lib/domain/sealing";
import { announcePublication } from "@/lib/use-cases/message/announce";
import { signingKey, signManifest } from "./signing";

/** Signs and reveals a publication whose files are all staged, moves its campaign and tells its readers. */
export async function revealSealed(
  actor: Actor,
  tx: Tx,
  publication: PublicationRow,
  facts: PreparedFacts,
  now: Date,
): Promise<void> {
  const { id, roadmap, period, filesTotal } = publication;
  const campaign = await findCampaign(actor, tx, { roadmap, period });
  if (!campaign.ok) throw new Error("a publication has its campaign");
  const files = await listStagedFiles(actor, tx, id);
  if (files.length !== filesTotal) throw new Error(`${String(files.length)} files are staged of ${String(filesTotal)}`);
  const manifest = signed(publication, facts, files);
  if (!(await revealPublication(actor, tx, id, manifest))) return;
  await keepSigningKey(actor, tx, signingKey(), now);
  await storePublishedRevisions(actor, tx, id);
  if (!(await moveCampaign(actor, tx, campaign.value, { state: "published" }, now)))
    throw new Error("the campaign moved");
  const takers = await listTakers(actor, tx, campaign.value.id);
  const { reopenReason: reason } = campaign.value;
  await announcePublication(actor, tx, { ...publication, reason }, now, takers);
  const { number, snapshotSha256, keyId } = manifest;
  const detail = { number, snapshotSha256, keyId, files: files.length };
  await recordEvent(actor, tx, { at: now, act: "publication.seal", object: `${roadmap}/${period}`, detail });
}

function signed(
  { roadmap, period, number, without }: PublicationRow,
  { publishedAt, snapshotSha256, auditHead, erratum }: PreparedFacts,
  files: readonly PublishedFile[],
): Omit<Manifest, "supersededBy"> {
  const manifest = {
    roadmap,
    period,
    number,
    publishedAt,
    previous: number > 1 ? number - 1 : null,
    files,
    snapshotSha256,
    auditHead,
    keyId: signingKey().keyId,
    without,
    ...(erratum !== null && { erratum }),
  };
  return { ...manifest, signature: signManifest(manifest) };
}
