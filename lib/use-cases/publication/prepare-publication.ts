import "server-only";
import { createHash } from "node:crypto";
import { auditHead } from "@/lib/data/audit";
import { findCampaign } from "@/lib/data/campaign";
import type { PublicationRow } from "@/lib/data/publication";
import type { Prepared } from "@/lib/data/publication-sealing";
import { findPublishedPoints } from "@/lib/data/publication-snapshot";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { canonicalPieces } from "@/lib/domain/canonical-json";
import { correctionsOf } from "@/lib/domain/erratum";
import { reportFormats, reportLangs } from "@/lib/domain/publication";
import type { SnapshotContent } from "@/lib/domain/publication-snapshot";
import type { PreparedFacts } from "@/lib/domain/sealing";
import { byTurns } from "@/lib/shared/by-turns";
import { buildSnapshots } from "@/lib/use-cases/figures/build-snapshots";
import { readOfficial } from "@/lib/use-cases/figures/read-official";
import product from "@/package.json";
import { reportHead, reportProvenance } from "./report-head";
import { reportModels } from "./report-models";

type Snapshots = Readonly<Record<string, SnapshotContent>>;

/** All that the files of a publication will say: every figure is read in this one transaction, of one instant. */
export async function preparePublication(
  actor: Actor,
  tx: Tx,
  publication: PublicationRow,
  now: Date,
): Promise<Prepared> {
  const { roadmap, period, number } = publication;
  const campaign = await findCampaign(actor, tx, { roadmap, period });
  if (!campaign.ok) throw new Error("a publication has its campaign");
  const official = await readOfficial(actor, tx, roadmap, period, now);
  const built = await buildSnapshots(actor, tx, { roadmap, period, number, now }, official);
  const snapshots: Snapshots = Object.fromEntries(built.map(({ scope, content }) => [scope, content]));
  const board = snapshots["consolidated"]?.board;
  if (board === undefined) throw new Error("a publication has its board");
  const before = number > 1 ? await findPublishedPoints(actor, tx, { roadmap, period, number: number - 1 }) : null;
  const facts: PreparedFacts = {
    version: product.version,
    publishedAt: now.toISOString(),
    snapshotSha256: await snapshotDigest(snapshots),
    auditHead: await auditHead(actor, tx),
    erratum: before && correctionsOf(before, snapshots, campaign.value.reopenReason ?? ""),
  };
  const models = await reportModels(actor, tx, official, {
    campaign: campaign.value,
    board,
    head: await reportHead(actor, tx, publication, facts.erratum, now),
    provenance: reportProvenance(facts.snapshotSha256, facts.auditHead),
    now,
  });
  return { facts, snapshots, models, files: models.length * reportLangs.length * reportFormats.length };
}

/** SHA-256 of the RFC 8785 form of what is said to all scopes. */
async function snapshotDigest(snapshots: Snapshots): Promise<string> {
  const hash = createHash("sha256");
  await byTurns(canonicalPieces(snapshots, 3), (piece) => hash.update(piece));
  return hash.digest("hex");
}
