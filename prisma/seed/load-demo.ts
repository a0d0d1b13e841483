import { readFileSync } from "node:fs";
import { readBarometerMapping, readBarometerReference, readEmptyReference } from "@/demo/values/reference-document";
import { demoRoadmap, demoScenario } from "@/demo/values/scenario";
import { administrator, director } from "@/demo/values/story";
import { seedingJob } from "@/lib/auth/mint";
import { recordEvent, wasRecorded } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { playAct, putReference } from "./play-act";
import { settleAccounts } from "./accounts";
import { settleOrganisation } from "./organisation";
import { takeOverHistory } from "./take-over-history";

const job = seedingJob("seed");
const isReady = "demo.ready";
const barometer = new URL("../../demo/data/barometre-2021/", import.meta.url);

type Options = {
  readonly issuer: string;
  /** Accounts, departments and ministries only. */
  readonly isEmpty: boolean;
  readonly report: (done: number, total: number) => void;
};

/**
 * Loads the demonstration through the product's own use cases, each at its own past instant. Done once, it only binds
 * the accounts to the issuer that is started.
 */
export async function loadDemo({ issuer, isEmpty, report }: Options, now: Date): Promise<void> {
  await settleOrganisation(readEmptyReference(), now);
  const people = await settleAccounts(issuer, now);
  if (isEmpty || (await inScope(job, (tx) => wasRecorded(job, tx, isReady)))) return;
  const acts = demoScenario(now);
  for (const [index, act] of acts.entries()) {
    await playAct({ roadmap: demoRoadmap, people }, act);
    report(index + 1, acts.length + 1);
  }
  await loadBarometer(people, now);
  // The story's last act lies in the past: cells have fallen due since.
  await refreshDueResults(job, now);
  report(acts.length + 1, acts.length + 1);
  await inScope(job, (tx) => recordEvent(job, tx, { at: now, act: isReady, object: demoRoadmap }));
}

/** The State's public results barometer of January 2023, as it was published. */
async function loadBarometer(people: ReadonlyMap<string, Person>, now: Date): Promise<void> {
  const [uploader, validator] = [people.get(administrator), people.get(director)];
  if (uploader === undefined || validator === undefined) throw new Error("the demonstration has no director");
  const put = await putReference(uploader, readBarometerReference(), now);
  if (!put.ok)
    throw new Error(`the barometer's reference data were refused: ${put.error} ${JSON.stringify(put.faults)}`);
  const text = (name: string) => readFileSync(new URL(name, barometer), "utf8");
  const detail = "barometre-resultats-detail-national.csv";
  const roadmap = "barometre-2021";
  const file = { name: detail, text: text(detail) };
  await takeOverHistory({ uploader, validator }, { roadmap, file, mapping: readBarometerMapping() }, now);
  const without = { name: "without-line.csv", text: text("without-line.csv") };
  await takeOverHistory({ uploader, validator }, { roadmap, file: without }, now);
}
