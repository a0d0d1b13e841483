import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DepartmentFacts } from "@/lib/domain/plan-facts";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

/** Departments and missions in their order, those that have left included. */
export function listDepartments(actor: Actor, tx: Tx): Promise<DepartmentFacts[]> {
  return tx.$queryRaw<DepartmentFacts[]>`
    select code, name, kind::text from department where ${onlyWith(actor, "readReference")} order by position, code`;
}
