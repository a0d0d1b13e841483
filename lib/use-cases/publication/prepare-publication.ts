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
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { correctionsOf, type PublishedPoints } from "@/lib/domain/erratum";
import { reportFormats, reportLangs, type Correction } from "@/lib/domain/publication";
import type { PreparedFacts } from "@/lib/domain/sealing";
import { byTurns } from "@/lib/shared/by-turns";
import { buildSnapshots, type BuiltSnapshot } from "@/lib/use-cases/figures/build-snapshots";
import { readOfficial } from "@/lib/use-cases/figures/read-official";
import product from "@/package.json";
import { reportHead, reportProvenance } from "./report-head";
import { reportModels } from "./report-models";

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
  const said = await sayToAll(
    buildSnapshots(actor, tx, { roadmap, period, number, now }, official),
    number > 1 ? await findPublishedPoints(actor, tx, { roadmap, period, number: number - 1 }) : null,
    campaign.value.reopenReason ?? "",
  );
  const facts: PreparedFacts = {
    version: product.version,
    publishedAt: now.toISOString(),
    snapshotSha256: digestOf(said.snapshots),
    auditHead: await auditHead(actor, tx),
    erratum: said.corrections,
  };
  const models = await reportModels(actor, tx, official, {
    campaign: campaign.value,
    board: said.board,
    head: await reportHead(actor, tx, publication, facts.erratum, now),
    provenance: reportProvenance(facts.snapshotSha256, facts.auditHead),
    now,
  });
  return { facts, snapshots: said.snapshots, models, files: models.length * reportLangs.length * reportFormats.length };
}

type Said = {
  /** The RFC 8785 form of what is said to each scope: a text takes a fraction of what it was made from. */
  readonly snapshots: Readonly<Record<string, string>>;
  readonly board: BoardAnswer;
  /** Null where no publication came before. */
  readonly corrections: readonly Correction[] | null;
};

async function sayToAll(
  built: AsyncIterable<BuiltSnapshot>,
  before: Readonly<Record<string, PublishedPoints>> | null,
  reason: string,
): Promise<Said> {
  const snapshots: Record<string, string> = {};
  const corrections: Correction[] = [];
  let board: BoardAnswer | undefined;
  for await (const { scope, content } of built) {
    board ??= content.board;
    if (before !== null) corrections.push(...correctionsOf(before, { [scope]: content }, reason));
    snapshots[scope] = (await byTurns(canonicalPieces(content, 2), (piece) => piece)).join("");
  }
  if (board === undefined) throw new Error("a publication has its board");
  return { snapshots, board, corrections: before && corrections };
}

/** SHA-256 of the RFC 8785 form of what is said to all scopes, by scope. */
function digestOf(snapshots: Said["snapshots"]): string {
  const hash = createHash("sha256");
  const members = Object.keys(snapshots).sort();
  members.forEach((scope, index) => {
    hash.update(`${index === 0 ? "{" : ","}${JSON.stringify(scope)}:`).update(snapshots[scope] ?? "");
  });
  return hash.update("}").digest("hex");
}
