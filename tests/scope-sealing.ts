import { randomUUID } from "node:crypto";
import {
  discardSealing,
  findPreparedReport,
  listPreparedScopes,
  listStagedFiles,
  stageFiles,
  storePrepared,
  type Prepared,
  type StagedFile,
} from "@/lib/data/publication-sealing";
import { claimSealing, listAbandonedSealings, renewSealing, type Claim } from "@/lib/data/sealing-lease";
import { requestPublication } from "@/lib/data/publication-write";
import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { ReportModel } from "@/lib/domain/report";
import { added, countOf, row, type ScopeRow } from "./scope-row";
import { system, type ScopeWorld } from "./scope-world";

/** A publication that is being sealed. */
export const sealing = async (w: ScopeWorld, tx: Tx): Promise<string> => {
  const request = { campaignId: w.campaign.id, without: [], by: w.people.director.userId };
  return (await requestPublication(system, tx, request, w.now)).id;
};

const file: StagedFile = {
  scope: "MJ",
  lang: "fr",
  format: "csv",
  name: "x",
  size: 0,
  sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  content: new Uint8Array(),
};
const prepared: Prepared = {
  facts: {
    version: "1.0.0",
    publishedAt: "2026-01-01T00:00:00.000Z",
    snapshotSha256: "x",
    auditHead: "x",
    erratum: null,
  },
  snapshots: { MJ: new TextEncoder().encode('{"indicators":{}}') },
  models: [{ head: { scope: "MJ" }, provenance: { snapshotSha256: "x" } } as ReportModel],
  files: 1,
};
/** Asks of a publication that a run of the job has in hand, with one report prepared and one file staged. */
const inHand =
  (ask: (a: Person, tx: Tx, claim: Claim) => unknown): ScopeRow["ask"] =>
  async (w, a, tx) => {
    const claim = { publicationId: await sealing(w, tx), token: randomUUID() };
    await claimSealing(system, tx, claim);
    await storePrepared(system, tx, claim, prepared);
    await stageFiles(system, tx, claim, [file]);
    return ask(a, tx, claim);
  };
const nobody = [0, 0, 0, 0, 0, 0];
const nothing = [false, false, false, false, false, false];
const count = (found: readonly unknown[]): number => found.length;

/** What only the sealing job does, and what is staged, which nobody else sees. */
export const sealingReads: readonly ScopeRow[] = [
  row(
    "publication-sealing.listPreparedScopes",
    inHand((a, tx, { publicationId }) => listPreparedScopes(a, tx, publicationId).then(count)),
    nobody,
  ),
  row(
    "publication-sealing.findPreparedReport",
    inHand((a, tx, { publicationId }) =>
      findPreparedReport(a, tx, publicationId, "MJ").then((found) => found !== null),
    ),
    nothing,
  ),
  row(
    "publication-sealing.listStagedFiles",
    inHand((a, tx, { publicationId }) => listStagedFiles(a, tx, publicationId).then(count)),
    nobody,
  ),
  row(
    "sealing-lease.listAbandonedSealings",
    inHand(async (a, tx, { publicationId }) => {
      await tx.$executeRaw`update publication set leased_until = clock_timestamp() - interval '1 hour'
        where id = ${publicationId}::uuid`;
      return listAbandonedSealings(a, tx).then(count);
    }),
    nobody,
  ),
];

export const sealingWrites: readonly ScopeRow[] = [
  row(
    "sealing-lease.claimSealing",
    async (w, a, tx) =>
      (await claimSealing(a, tx, { publicationId: await sealing(w, tx), token: randomUUID() })) !== null,
    nothing,
  ),
  row(
    "sealing-lease.renewSealing",
    inHand((a, tx, claim) => renewSealing(a, tx, claim)),
    nothing,
  ),
  row(
    "publication-sealing.storePrepared",
    async (w, a, tx) => {
      const claim = { publicationId: await sealing(w, tx), token: randomUUID() };
      await claimSealing(system, tx, claim);
      const both = "(select 1 from publication_report union all select 1 from publication_snapshot) as prepared";
      return added(both, () => storePrepared(a, tx, claim, prepared))(w, a, tx);
    },
    nobody,
  ),
  row(
    "publication-sealing.stageFiles",
    (w, a, tx) =>
      inHand((asker, inner, claim) =>
        added("publication_file", () => stageFiles(asker, inner, claim, [{ ...file, lang: "en" }]))(w, asker, inner),
      )(w, a, tx),
    nobody,
  ),
  row(
    "publication-sealing.discardSealing",
    inHand(async (a, tx, claim) => {
      await discardSealing(a, tx, claim, "sealingFailed");
      return countOf(tx, "publication where state = 'failed'");
    }),
    nobody,
  ),
];
