import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { SeriesSelection } from "@/lib/domain/figure-request";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Tx } from "./internal/client";

export type UnknownCode = "unknownDepartment" | "unknownMinistry" | "unknownProject";

/** Refuses the first code of the selection that nobody has. */
export async function checkSelection(
  actor: Actor,
  tx: Tx,
  { department = [], ministry = [], project = [] }: SeriesSelection,
): Promise<Result<null, UnknownCode>> {
  if (department.length + ministry.length + project.length === 0) return ok(null);
  const rows = await tx.$queryRaw<{ code: UnknownCode; path: string }[]>`
    select 'unknownDepartment' as code, 'department' as path from unnest(${[...department]}::text[]) as asked
      where asked not in (select code from department)
    union all select 'unknownMinistry', 'ministry' from unnest(${[...ministry]}::text[]) as asked
      where asked not in (select code from ministry)
    union all select 'unknownProject', 'project' from unnest(${[...project]}::text[]) as asked
      where asked not in (select slug from project)`;
  const [first] = rows;
  return first === undefined ? ok(null) : fail(first.code, rows);
}
