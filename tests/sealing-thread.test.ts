import { createHash, randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { beforeAll, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { listPublications } from "@/lib/data/publication";
import { inScope } from "@/lib/data/transaction";
import type { Manifest } from "@/lib/domain/publication";
import { sealInThread } from "@/lib/jobs/seal-in-thread";
import { resumeSealings } from "@/lib/use-cases/publication/resume-sealings";
import { asPostgres } from "@/scripts/testing/person";
import { call } from "./api";
import { fillCampaign, makeCollectionWorld, mustBe, openCampaignOf, q3, type People } from "./collection-world";

vi.setConfig({ testTimeout: 60_000 });

/** The threads that were started, to see what becomes of them. */
const threads = vi.hoisted<Worker[]>(() => []);
vi.mock("node:worker_threads", async (actual) => {
  const real = await actual<typeof import("node:worker_threads")>();
  class Watched extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      threads.push(this);
    }
  }
  return { ...real, Worker: Watched };
});

const job = systemActor("seal-publication");
let people: People;
let publicationId: string;
const stateOf = async (): Promise<string | undefined> =>
  (await inScope(job, (tx) => listPublications(job, tx, { id: publicationId }, 1)))[0]?.state;

beforeAll(async () => {
  people = await makeCollectionWorld();
  const { token } = people.director;
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 20);
  await mustBe(200, call("POST", "/campaigns/2025-Q3/close", { token, body: {} }));
  await mustBe(202, call("POST", "/campaigns/2025-Q3/publish", { token, body: {} }));
  const [asked] = await inScope(job, (tx) => listPublications(job, tx, { state: "sealing" }, 1));
  publicationId = asked?.id ?? "";
}, 60_000);

it("fails when its thread dies at work, and leaves the publication to the next run", async () => {
  const lost = sealInThread({ publicationId });
  const hasBegun = async () => {
    const rows = await asPostgres((owner) =>
      owner.query<{ made: number }>("select files_made as made from publication"),
    );
    expect(rows.rows[0]?.made).toBeGreaterThan(0);
  };
  await vi.waitFor(hasBegun, { timeout: 30_000, interval: 20 });
  await threads.at(-1)?.terminate();
  await expect(lost).rejects.toThrow("ended with code");
  expect(await stateOf()).toBe("sealing");
});

it("goes on in another thread, which ends with it; the files are those that the manifest names", async () => {
  await asPostgres((owner) => owner.query("update publication set leased_until = now() - interval '1 second'"));
  await resumeSealings(job, sealInThread);
  expect(await stateOf()).toBe("published");
  expect(threads.at(-1)?.threadId).toBe(-1);
  const { token } = people.director;
  const { files } = (await mustBe(200, call("GET", "/publications/2025-Q3", { token }))).json as unknown as Manifest;
  expect(files).toHaveLength(5 * 2 * 5);
  const [first] = files;
  const { rows } = await asPostgres((owner) =>
    owner.query<{ content: Buffer }>("select content from publication_file where sha256 = $1", [first?.sha256]),
  );
  expect(
    createHash("sha256")
      .update(rows[0]?.content ?? "")
      .digest("hex"),
  ).toBe(first?.sha256);
});

it("does nothing for a publication that is not there", async () => {
  await expect(sealInThread({ publicationId: randomUUID() })).resolves.toBeUndefined();
});
