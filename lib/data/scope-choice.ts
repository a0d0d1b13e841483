import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

type ScopeChoice = { readonly kind: "department" | "ministry"; readonly code: string; readonly name: string };

/** Departments that report, then ministries by their latest name: what a role may be about. */
export function listScopeChoices(actor: Actor, tx: Tx): Promise<ScopeChoice[]> {
  return tx.$queryRaw<ScopeChoice[]>`
    select kind, code, name from (
      select 'department' as kind, code, name, 1 as rank, position from department
        where archived_to is null and kind <> 'external'
      union all
      select 'ministry', m.code, coalesce(n.name, m.code), 2, m.position from ministry m
        left join lateral (select name from ministry_name x where x.ministry_id = m.id
          order by x.from_on desc limit 1) n on true
        where m.archived_to is null) as scopes
    where ${onlyWith(actor, "readReference")} order by rank, position, code`;
}
