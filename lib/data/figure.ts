import "server-only";
import { can } from "@/lib/domain/access";
import { stampOf, type Actor } from "@/lib/domain/actor";
import {
  knownRevisions,
  type DefinitionRevision,
  type KnownIndicator,
  type RoadmapSpan,
} from "@/lib/domain/known-indicator";
import { answerKeeper } from "@/lib/domain/kept-answer";
import type { MeasuredIndicator } from "@/lib/domain/materialised-result";
import { Prisma, type Tx } from "./internal/client";
import { definitionColumns, readRevision, type DefinitionRow } from "./internal/definition-row";
import { describe, mooringsOf, partsOf, seriesOf } from "./internal/known-parts";
import { onlyWith } from "./internal/scope";

export type IndicatorSelection =
  { readonly ids: readonly string[] } | { readonly codes: readonly string[] } | { readonly roadmap: string } | "all";

const keepRoadmap = answerKeeper(8);
const keepSingle = answerKeeper(300);

/**
 * Indicators with their definitions, series, baselines and targets as known at an instant (null: all that is known),
 * in order of their codes; `withCells` adds what the cells hold. What is known now of a roadmap or of one indicator is
 * kept in memory until the plan changes.
 */
export function listKnownIndicators(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
  at: Date | null,
): Promise<KnownIndicator[]> {
  const read = () => readKnownIndicators(actor, tx, selection, at);
  if (at !== null || selection === "all" || !can(actor, "readReference")) return read();
  const stamp = stampOf(actor, "plan");
  if ("roadmap" in selection) return keepRoadmap(stamp, selection.roadmap, read);
  const keys = "ids" in selection ? selection.ids : selection.codes;
  return keys.length === 1 ? keepSingle(stamp, JSON.stringify(selection), read) : read();
}

async function readKnownIndicators(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
  at: Date | null,
): Promise<KnownIndicator[]> {
  const histories = await definitionHistories(actor, tx, selection);
  const ids = histories.map(({ id }) => id);
  if (ids.length === 0) return [];
  const series = await seriesOf(tx, ids);
  const moorings = await mooringsOf(tx, ids, at);
  const seriesById = Map.groupBy(series, ({ indicator_id }) => indicator_id);
  const mooringsById = Map.groupBy(moorings, ({ indicator_id }) => indicator_id);
  return histories.map(({ history, ...indicator }) => {
    const known = knownRevisions(history, at);
    const own = [seriesById.get(indicator.id) ?? [], mooringsById.get(indicator.id) ?? []] as const;
    return { ...indicator, ...describe(known), ...partsOf(known, ...own) };
  });
}

/** What indicators count and over which series, without cells, baselines or targets. */
export async function listMeasuredIndicators(
  actor: Actor,
  tx: Tx,
  ids: readonly string[],
): Promise<MeasuredIndicator[]> {
  const histories = await definitionHistories(actor, tx, { ids });
  const known = histories.map(({ id }) => id);
  const series = Map.groupBy(await seriesOf(tx, known), ({ indicator_id }) => indicator_id);
  return histories.map(({ id, code, history }) => {
    const revisions = knownRevisions(history, null);
    const { versions } = describe(revisions);
    return { id, code, versions, series: partsOf(revisions, series.get(id) ?? [], []).series };
  });
}

export type IndicatorHistory = Pick<KnownIndicator, "id" | "code" | "roadmap"> & {
  readonly history: readonly DefinitionRevision[];
};

type IdentityRow = RoadmapSpan & { readonly code: string };
const readIdentity = ({ code, slug, startsOn, endsOn }: IdentityRow) => ({ code, roadmap: { slug, startsOn, endsOn } });

/** Every revision of the definitions, oldest first. */
export async function definitionHistories(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
): Promise<IndicatorHistory[]> {
  const rows = await tx.$queryRaw<(DefinitionRow & IdentityRow)[]>`
    select ${definitionColumns}, i.code, r.slug, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn"
    from indicator i join roadmap r on r.id = i.roadmap_id join indicator_definition d on d.indicator_id = i.id
      left join priority p on p.id = d.priority_id
    where ${selected(selection)} and ${onlyWith(actor, "readReference")} order by i.code collate "C", d.revision`;
  const byId = Map.groupBy(rows, ({ indicator_id }) => indicator_id);
  return [...byId].flatMap(([id, [first, ...others]]) =>
    first === undefined ? [] : [{ id, ...readIdentity(first), history: [first, ...others].map(readRevision) }],
  );
}

function selected(selection: IndicatorSelection): Prisma.Sql {
  if (selection === "all") return Prisma.sql`true`;
  if ("ids" in selection) return Prisma.sql`i.id = any(${[...selection.ids]}::uuid[])`;
  if ("codes" in selection) return Prisma.sql`i.code = any(${[...selection.codes]}::text[])`;
  return Prisma.sql`r.slug = ${selection.roadmap}`;
}
