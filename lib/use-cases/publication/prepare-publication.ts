import "server-only";
import { createHash } from "node:crypto";
import { auditHead } from "@/lib/data/audit";
import { findBoard } from "@/lib/data/board";
import { findCampaign } from "@/lib/data/campaign";
import type { PublicationRow } from "@/lib/data/publication";
import type { Prepared } from "@/lib/data/publication-sealing";
import { findPublishedPoints } from "@/lib/data/publication-snapshot";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { reportFormats, reportLangs } from "@/lib/domain/publication";
import type { PreparedFacts } from "@/lib/domain/sealing";
import { releaseMemory } from "@/lib/shared/release-memory";
import { buildSnapshots } from "@/lib/use-cases/figures/build-snapshots";
import { readOfficial } from "@/lib/use-cases/figures/read-official";
import product from "@/package.json";
import { reportHead, reportProvenance } from "./report-head";
import { reportModels } from "./report-models";
import { reportedOf, type ReportedIndicator } from "./reported-indicator";
import { sayTo } from "./said";

/**
 * All that the files of a publication will say: every figure is read in this one transaction, of one instant, an
 * indicator at a time.
 */
export async function preparePublication(
  actor: Actor,
  tx: Tx,
  publication: PublicationRow,
  now: Date,
): Promise<Prepared> {
  const { roadmap, period, number } = publication;
  const campaign = await findCampaign(actor, tx, { roadmap, period });
  const board = await findBoard(actor, tx, { roadmap, period }, now);
  if (!campaign.ok || !board.ok) throw new Error("a publication has its campaign and its board");
  const before = number > 1 ? await findPublishedPoints(actor, tx, { roadmap, period, number: number - 1 }) : null;
  const said = sayTo({ before, reason: campaign.value.reopenReason ?? "" });
  const reported: ReportedIndicator[] = [];
  for await (const official of readOfficial(actor, tx, roadmap, period, now)) {
    said.add(buildSnapshots(official, period, now));
    const shown = reportedOf(official, period, parisDay(now));
    if (shown !== null) reported.push(shown);
    releaseMemory();
  }
  const snapshots = said.snapshots({ ...board.value, publication: number });
  const facts: PreparedFacts = {
    version: product.version,
    publishedAt: now.toISOString(),
    snapshotSha256: digestOf(snapshots),
    auditHead: await auditHead(actor, tx),
    erratum: before && said.corrections(),
  };
  const models = await reportModels(actor, tx, reported, {
    campaign: campaign.value,
    board: board.value,
    head: await reportHead(actor, tx, publication, facts.erratum, now),
    provenance: reportProvenance(facts.snapshotSha256, facts.auditHead),
    now,
  });
  return { facts, snapshots, models, files: models.length * reportLangs.length * reportFormats.length };
}

/** SHA-256 of the RFC 8785 form of what is said to all scopes, by scope. */
function digestOf(snapshots: Prepared["snapshots"]): string {
  const hash = createHash("sha256");
  const scopes = Object.keys(snapshots).sort();
  scopes.forEach((scope, index) => {
    hash.update(`${index === 0 ? "{" : ","}${JSON.stringify(scope)}:`).update(snapshots[scope] ?? "");
  });
  return hash.update("}").digest("hex");
}
