import "server-only";
import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/data/audit";
import { findCampaign, moveCampaign } from "@/lib/data/campaign";
import { listPublications, type PublicationRow } from "@/lib/data/publication";
import { discardSealing, storePrepared } from "@/lib/data/publication-sealing";
import { claimSealing, renewSealing, type Claim } from "@/lib/data/sealing-lease";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { isFatal, isOverdue, type PreparedFacts, type SealingFailure } from "@/lib/domain/sealing";
import { isDatabaseAway } from "@/lib/shared/database-away";
import { log } from "@/lib/shared/log";
import product from "@/package.json";
import { preparePublication } from "./prepare-publication";
import { revealSealed } from "./reveal-sealed";
import { sealingFailure } from "./sealing-failure";
import { stageReports } from "./stage-reports";

type Job = { readonly publicationId: string };
const timeoutSeconds = 300;
const beat = 10_000;

/**
 * Sets down what a publication says, makes and stages its files, then reveals it in one short transaction. A run that
 * ended is taken up where it stopped; one that fails goes back to closed, and the publication says why. Doing it again,
 * or twice at once, does nothing. It may take long: each step is told when it happens.
 */
export async function sealPublication(actor: Actor, { publicationId }: Job, clock: () => Date): Promise<void> {
  const claim = { publicationId, token: randomUUID() };
  const claimed = await inScope(actor, (tx) => claimSealing(actor, tx, claim));
  if (claimed === null) return;
  const beats = keepLease(actor, claim);
  try {
    if (isFatal(claimed, clock())) throw new Error("every run of the sealing ended before its time");
    const { prepared } = claimed;
    // Another version may have written other files of it, or may not read what was set down: all of it is made anew.
    const facts = prepared?.version === product.version ? prepared : await prepare(actor, claim, clock());
    if (facts !== null && (await stageReports(actor, claim))) await reveal(actor, claim, facts, clock());
  } catch (error) {
    log().error({ publicationId, err: error }, "a publication could not be sealed");
    // Another run takes it up once the database is back.
    const now = clock();
    if (!isDatabaseAway(error) || isOverdue(claimed, now)) await abandon(actor, claim, sealingFailure(error), now);
  } finally {
    clearInterval(beats);
  }
}

/** A run whose process lives keeps its lease, however long one report takes. */
function keepLease(actor: Actor, claim: Claim): NodeJS.Timeout {
  const renew = () => inScope(actor, (tx) => renewSealing(actor, tx, claim));
  const timer = setInterval(() => {
    renew().catch((error: unknown) => log().warn({ ...claim, err: error }, "a sealing's lease was not renewed"));
  }, beat);
  return timer.unref();
}

/** Null when the publication is no longer this run's. */
async function prepare(actor: Actor, claim: Claim, now: Date): Promise<PreparedFacts | null> {
  const read = async (tx: Tx) => preparePublication(actor, tx, await findSealing(actor, tx, claim.publicationId), now);
  const prepared = await inScope(actor, read, { timeoutSeconds, isOneInstant: true });
  const isStored = await inScope(actor, (tx) => storePrepared(actor, tx, claim, prepared), { timeoutSeconds });
  return isStored ? prepared.facts : null;
}

/** Nothing when the publication is no longer this run's; until it is revealed, no other run can take it. */
const reveal = (actor: Actor, claim: Claim, facts: PreparedFacts, now: Date): Promise<void> =>
  inScope(actor, async (tx) => {
    if (!(await renewSealing(actor, tx, claim))) return;
    await revealSealed(actor, tx, await findSealing(actor, tx, claim.publicationId), facts, now);
  });

async function findSealing(actor: Actor, tx: Tx, id: string): Promise<PublicationRow> {
  const [publication] = await listPublications(actor, tx, { id, state: "sealing" }, 1);
  if (publication === undefined) throw new Error("the publication is no longer being sealed");
  return publication;
}

/** Nothing half sealed: the campaign is closed again, and can be published anew. */
async function abandon(actor: Actor, claim: Claim, failure: SealingFailure, now: Date): Promise<void> {
  await inScope(actor, async (tx) => {
    const [publication] = await listPublications(actor, tx, { id: claim.publicationId }, 1);
    if (publication === undefined || !(await discardSealing(actor, tx, claim, failure))) return;
    const { roadmap, period, number } = publication;
    const campaign = await findCampaign(actor, tx, { roadmap, period });
    if (campaign.ok) await moveCampaign(actor, tx, campaign.value, { state: "closed" }, now);
    const detail = { number, failure };
    await recordEvent(actor, tx, { at: now, act: "publication.abandon", object: `${roadmap}/${period}`, detail });
  });
}
