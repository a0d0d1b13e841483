import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { compareKnowledge, type IndicatorKnowledge } from "@/lib/domain/compare-knowledge";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import { withCells } from "./cell";
import type { Tx } from "./internal/client";

/** The indicators of a roadmap as known at two instants (null: now), without what their cells hold. */
export type KnownTwice = {
  readonly before: { readonly at: Date | null; readonly indicators: readonly KnownIndicator[] };
  readonly after: { readonly at: Date | null; readonly indicators: readonly KnownIndicator[] };
};

/** What became known between two instants of values up to a period, of targets and of definitions. */
export async function listKnowledgeChanges(
  actor: Actor,
  tx: Tx,
  { before, after }: KnownTwice,
  until: Period,
): Promise<IndicatorKnowledge[]> {
  if (figureScopeOf(actor).kind !== "all") return [];
  const ids = after.indicators.map(({ id }) => id);
  const touched = await tx.$queryRaw<{ id: string; period: Period }[]>`
    select distinct indicator_id as id, period from validation
    where indicator_id = any(${ids}::uuid[]) and at > coalesce(${before.at}::timestamptz, 'infinity')
      and at <= coalesce(${after.at}::timestamptz, 'infinity')`;
  const periods = [...new Set(touched.map(({ period }) => period))];
  const moved = new Set(touched.map(({ id }) => id));
  const withMoved = async ({ at, indicators }: KnownTwice["before"]): Promise<KnownIndicator[]> => {
    const own = indicators.filter(({ id }) => moved.has(id));
    const filled = await withCells(actor, tx, own, { contents: "official", at, periods });
    return [...filled, ...indicators.filter(({ id }) => !moved.has(id))];
  };
  const order = new Map(after.indicators.map(({ code }, index) => [code, index]));
  return compareKnowledge(await withMoved(before), await withMoved(after), until).sort(
    (a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
  );
}
