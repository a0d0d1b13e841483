import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { DepartmentEntry, MinistryEntry, RoadmapEntry } from "@/lib/domain/reference";
import type { ReferenceReach } from "@/lib/domain/reference-reach";
import type { ReferenceState, ReferenceWrites } from "@/lib/domain/reference-state";
import { Prisma, type Tx } from "./internal/client";
import { asJson, jsonRows } from "./internal/reference-json";
import {
  indicatorsQuery,
  readIndicators,
  readSeries,
  readTargets,
  seriesQuery,
  targetsQuery,
} from "./internal/reference-measure-rows";
import {
  appendBaselines,
  appendDefinitions,
  appendTargets,
  writeIndicators,
  writeSeries,
} from "./internal/reference-measure-writes";
import {
  definedPrioritiesQuery,
  departmentsQuery,
  ministriesQuery,
  projectsQuery,
  readProjects,
  roadmapsQuery,
} from "./internal/reference-plan-rows";
import {
  removePriorities,
  writeDepartments,
  writeMinistries,
  writePrioritySuccessions,
  writeRoadmaps,
} from "./internal/reference-plan-writes";
import { appendPlans, writeProjects } from "./internal/reference-project-writes";
import { onlyWith } from "./internal/scope";

/** Held by whoever changes the reference data, until commit: two documents never interleave. */
export async function lockReference(actor: Actor, tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('reference'))::text`;
}

type Lists =
  "departments" | "ministries" | "roadmaps" | "projects" | "indicators" | "series" | "targets" | "priorities";
type Texts = Readonly<Record<Lists, string>>;

/** The reference data as it stands, in one statement; with `reach`, only the series and targets a document can touch. */
export async function findReference(actor: Actor, tx: Tx, reach?: ReferenceReach): Promise<ReferenceState> {
  const may = onlyWith(actor, "readReference");
  const [texts] = await tx.$queryRaw<Texts[]>`
    select ${asJson(departmentsQuery(may))} as departments, ${asJson(ministriesQuery(may))} as ministries,
      ${asJson(roadmapsQuery(may))} as roadmaps, ${asJson(projectsQuery(may))} as projects,
      ${asJson(indicatorsQuery(may))} as indicators, ${asJson(definedPrioritiesQuery(may))} as priorities,
      ${asJson(seriesQuery(reach ? Prisma.sql`${may} and ${reachedSeries(reach)}` : may))} as series,
      ${asJson(targetsQuery(reach ? Prisma.sql`${may} and ${reachedIndicators(reach)}` : may))} as targets`;
  if (texts === undefined) throw new Error("a query of values alone answers one row");
  return {
    departments: jsonRows(texts.departments) as readonly DepartmentEntry[],
    ministries: jsonRows(texts.ministries) as readonly MinistryEntry[],
    roadmaps: jsonRows(texts.roadmaps) as readonly RoadmapEntry[],
    projects: readProjects(texts.projects),
    indicators: readIndicators(texts.indicators),
    series: readSeries(texts.series),
    targets: readTargets(texts.targets),
    definedPriorities: (jsonRows(texts.priorities) as readonly { readonly ref: string }[]).map(({ ref }) => ref),
  };
}

const among = (column: Prisma.Sql, codes: readonly string[]): Prisma.Sql =>
  codes.length === 0 ? Prisma.sql`false` : Prisma.sql`lower(${column}) = any(${[...codes]}::text[])`;

const reachedIndicators = ({ indicators }: ReferenceReach): Prisma.Sql => among(Prisma.sql`i.code`, indicators);

const reachedSeries = (reach: ReferenceReach): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    [
      reachedIndicators(reach),
      among(Prisma.sql`d.code`, reach.departments),
      among(Prisma.sql`m.code`, reach.ministries),
      among(Prisma.sql`p.slug`, reach.projects),
    ],
    " or ",
  )})`;

/** Writes a sound decision, a few statements whatever its size. */
export async function saveReference(actor: Actor, tx: Tx, writes: ReferenceWrites, now: Date): Promise<void> {
  if (!can(actor, "editReference")) throw new Error("the actor edits no reference data");
  const authorship = { now, author: actor.kind === "person" ? actor.userId : null };
  await writeDepartments(tx, writes.departments, now);
  await writeMinistries(tx, writes.ministries, now);
  await writeRoadmaps(tx, writes.roadmaps, now);
  await writePrioritySuccessions(tx, writes.roadmaps);
  await writeProjects(tx, writes.projects, now);
  await appendPlans(tx, writes.plans, authorship);
  await writeIndicators(tx, writes.indicators, now);
  await appendDefinitions(tx, writes.definitions, authorship);
  await writeSeries(tx, writes.series, now);
  await appendBaselines(tx, writes.baselines, authorship);
  await appendTargets(tx, writes.targets, authorship);
  await removePriorities(tx, writes.removedPriorities);
}

export async function findIndicatorIds(actor: Actor, tx: Tx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from indicator where code = any(${[...codes]}::text[]) and ${onlyWith(actor, "readReference")} order by id`;
  return rows.map(({ id }) => id);
}
