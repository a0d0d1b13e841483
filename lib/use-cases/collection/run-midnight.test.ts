import { beforeAll, describe, expect, it } from "vitest";
import { seedingJob, seedingPerson } from "@/lib/auth/mint";
import { findCampaign } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import type { Day } from "@/lib/domain/day";
import { Decimal } from "@/lib/domain/decimal";
import type { Period } from "@/lib/domain/period";
import { addPerson } from "@/scripts/testing/person";
import { collectionReference } from "@/tests/collection-reference";
import { referenceDocument } from "@/tests/reference-document";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { createCampaign } from "./create-campaign";
import { grantException } from "./grant-exception";
import { openCampaign } from "./open-campaign";
import { recordObservations } from "./record-observations";
import { runMidnight } from "./run-midnight";

const period = "2025-Q4" as Period;
const calendar = { opensOn: "2026-01-05" as Day, dueOn: "2026-01-15" as Day, closesOn: "2026-01-20" as Day };
const job = seedingJob("midnight");
/** An instant as the clocks of Paris show it in winter. */
const paris = (text: string): Date => new Date(`${text}+01:00`);
let director: ReturnType<typeof seedingPerson>;
let head: ReturnType<typeof seedingPerson>;
let value = 0;

beforeAll(async () => {
  const grant = { role: "departmentHead", department: "RH" } as const;
  director = seedingPerson((await addPerson([{ role: "director" }])).userId, [{ role: "director" }]);
  const at = paris("2025-12-01T10:00:00");
  await importReference(director, referenceDocument(collectionReference), { now: at });
  head = seedingPerson((await addPerson([grant])).userId, [grant]);
  await createCampaign(director, { roadmap: "plan", period, ...calendar }, at);
});

const stateAfter = async (at: Date): Promise<string> => {
  await runMidnight(job, at);
  const found = await inScope(job, (tx) => findCampaign(job, tx, { period }));
  return found.ok ? found.value.state : found.error;
};
const enter = async (at: Date): Promise<string> => {
  value += 1;
  const entries = [{ series: "POSTES/RH/MJ", value: new Decimal(value) }];
  const given = await recordObservations(head, { period, mode: "atomic", source: "form", entries }, at);
  return given.ok ? "written" : given.error;
};

describe("the calendar of a campaign", () => {
  it("is waited for: the director comes too early, the job does nothing before the day in Paris", async () => {
    const eve = paris("2026-01-04T23:59:59");
    expect(await openCampaign(director, { period }, eve)).toMatchObject({ error: "tooEarly" });
    expect(await stateAfter(eve)).toBe("planned");
    expect(await enter(eve)).toBe("tooEarly");
    expect(await enter(paris("2026-01-05T00:00:00"))).toBe("campaignNotOpen");
  });

  it("opens it on its day, once, and closes it the day after its last", async () => {
    expect(await stateAfter(paris("2026-01-05T00:00:30"))).toBe("open");
    expect(await stateAfter(paris("2026-01-05T00:01:00"))).toBe("open");
    expect(await enter(paris("2026-01-20T23:59:59"))).toBe("written");
    // The day is over, whether the job has run or not.
    expect(await enter(paris("2026-01-21T00:00:00"))).toBe("campaignClosed");
    expect(await stateAfter(paris("2026-01-20T23:59:59"))).toBe("open");
    expect(await stateAfter(paris("2026-01-21T00:00:30"))).toBe("closed");
    expect(await stateAfter(paris("2026-01-22T00:00:30"))).toBe("closed");
  });

  it("is replaced by an exception until its last day inclusive, for that department", async () => {
    const at = paris("2026-01-21T10:00:00");
    const asked = { period, department: "RH", until: "2026-01-25" as Day, reason: "Panne" };
    expect((await grantException(director, asked, at)).ok).toBe(true);
    expect(await enter(paris("2026-01-25T23:59:59"))).toBe("written");
    expect(await enter(paris("2026-01-26T00:00:00"))).toBe("campaignClosed");
  });
});
