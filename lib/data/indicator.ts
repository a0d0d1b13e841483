import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { revisionFacts } from "@/lib/domain/definition-changes";
import {
  definitionFacts,
  seriesFacts,
  versionFacts,
  type IndicatorFacts,
  type TargetFacts,
} from "@/lib/domain/indicator-facts";
import { knownRevisions, latestDefinition, type KnownIndicator } from "@/lib/domain/known-indicator";
import { definitionHistories, listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

/** What an indicator is, how it counts and how that changed, as known at an instant; null for an unknown code. */
export async function findIndicator(
  actor: Actor,
  tx: Tx,
  code: string,
  at: Date | null,
): Promise<IndicatorFacts | null> {
  const [known] = await listKnownIndicators(actor, tx, { codes: [code] }, at);
  const [history] = await definitionHistories(actor, tx, { codes: [code] });
  if (known === undefined || history === undefined) return null;
  return {
    code,
    roadmap: known.roadmap.slug,
    labels: known.labels,
    definition: definitionFacts(latestDefinition(known)),
    versions: knownRevisions(history.history, at).map(versionFacts),
    revisions: revisionFacts(history.history, at),
    targets: await listTargets(actor, tx, known.id, at),
    series: seriesFacts(known),
  };
}

/** What the indicator of a code is called; null for an unknown one. */
export async function findIndicatorName(actor: Actor, tx: Tx, code: string): Promise<string | null> {
  return (await listKnownIndicators(actor, tx, { codes: [code] }, null))[0]?.labels.name ?? null;
}

/** The indicators of a roadmap without figures: for those who may not read them. */
export async function listIndicators(actor: Actor, tx: Tx, roadmap: string): Promise<KnownIndicator[]> {
  return listKnownIndicators(actor, tx, { roadmap }, null);
}

/** Every target with every revision, the latest first. */
function listTargets(actor: Actor, tx: Tx, indicatorId: string, at: Date | null): Promise<TargetFacts[]> {
  return tx.$queryRaw<TargetFacts[]>`
    select s.code as series, t.period, t.value::text, b.value::text as before, t.reason,
      to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
    from target t left join series s on (s.indicator_id, s.id) = (t.indicator_id, t.series_id)
      left join target b on b.indicator_id = t.indicator_id and b.series_id is not distinct from t.series_id
        and b.period = t.period and b.revision = t.revision - 1
    where t.indicator_id = ${indicatorId}::uuid and t.recorded_at <= coalesce(${at}::timestamptz, 'infinity')
      and ${onlyWith(actor, "readReference")}
    order by t.recorded_at desc, s.code collate "C" nulls first, t.period`;
}
