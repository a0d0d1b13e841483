import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { listCampaigns } from "@/lib/data/campaign";
import { insertCampaigns } from "@/lib/data/campaign-plan";
import { findRoadmap } from "@/lib/data/roadmap";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { placeOf, planFaults, type PlannedCampaign } from "@/lib/domain/campaign-plan";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";

export type PlanCampaignsRefusal =
  "forbidden" | "stepUpRequired" | "unknownRoadmap" | "rowsRequired" | "alreadyExists" | "badCalendar";
type Input = { readonly roadmap: string; readonly rows: readonly PlannedCampaign[] };

/**
 * Plans several quarters at once, all of them or none: days out of order and quarters that have their campaign are
 * named by their row. Each campaign has its own event in the log.
 */
export function planCampaigns(
  actor: Actor,
  { roadmap, rows }: Input,
  now: Date,
): Promise<Result<number, PlanCampaignsRefusal>> {
  return inScope(actor, async (tx): Promise<Result<number, PlanCampaignsRefusal>> => {
    const may = decideAct(actor, "createCampaign");
    if (!may.ok) return may;
    if ((await findRoadmap(actor, tx, roadmap)) === null) {
      return fail("unknownRoadmap", [{ path: "roadmap", code: "unknownRoadmap" }]);
    }
    if (rows.length === 0) return fail("rowsRequired");
    const faults = planFaults(rows);
    if (faults.length > 0) return fail(worstOf(faults), faults);
    if (!(await insertCampaigns(actor, tx, roadmap, rows, now))) {
      return fail("alreadyExists", await existingFaults(actor, tx, { roadmap, rows }));
    }
    for (const { period, opensOn, dueOn, closesOn } of rows) {
      const detail = { opensOn, dueOn, closesOn, planned: rows.length };
      await recordEvent(actor, tx, { at: now, act: "campaign.create", object: `${roadmap}/${period}`, detail });
    }
    return ok(rows.length);
  });
}

const worstOf = (faults: readonly Fault[]): "badCalendar" | "alreadyExists" =>
  faults.some(({ code }) => code === "badCalendar") ? "badCalendar" : "alreadyExists";

async function existingFaults(actor: Actor, tx: Tx, { roadmap, rows }: Input): Promise<Fault[]> {
  const found = await Promise.all(
    rows.map(async (one, index) => {
      const [former] = await listCampaigns(actor, tx, { roadmap, period: one.period }, { limit: 1 });
      return former === undefined ? [] : [{ code: "alreadyExists", ...placeOf(one, index, "period") }];
    }),
  );
  return found.flat();
}
