import { departmentsOf, grantsOf, ministriesOf, type Actor } from "@/lib/domain/actor";

/** What row-level security reads of an actor (see the functions actor_… of the migrations). */
export function contextOf(actor: Actor): string {
  if (actor.kind !== "person") return JSON.stringify(actor);
  return JSON.stringify({
    kind: actor.kind,
    userId: actor.userId,
    roles: [...new Set(grantsOf(actor).map((grant) => grant.role))],
    departments: departmentsOf(actor),
    headed: departmentsOf(actor, "departmentHead"),
    ministries: ministriesOf(actor),
    tells: actor.tells,
  });
}
