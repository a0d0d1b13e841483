import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";
import { administrator, auditor, contributor, director, head, reader, system } from "./actors";
import { referenceDocument } from "./reference-document";

const people = [administrator(), director(), auditor(), head("RH"), contributor("RH"), reader("MJ")];
export const idOf = (actor: Actor): string => (actor.kind === "person" ? actor.userId : "");

const indicator = (code: string, over: object) => ({
  code,
  roadmap: "plan",
  priority: 1,
  name: `Indicateur ${code}`,
  kind: "amount",
  unit: "postes",
  direction: "increase",
  frequency: "quarter",
  from: "2023-Q1",
  ...over,
});

/** A flow cumulated over ministries, a stock, a ratio by month, a shared contribution; two priorities. */
export const figureReference = {
  departments: [
    { code: "RH", name: "Ressources humaines", kind: "department" },
    { code: "ISN", name: "Incubateur", kind: "department" },
  ],
  ministries: [
    { code: "MJ", names: [{ name: "ministère de la Justice", from: "2023-07-20" }] },
    { code: "MIOM", names: [{ name: "ministère de l’Intérieur", from: "2023-07-20" }] },
  ],
  roadmaps: [
    {
      slug: "plan",
      title: "Plan",
      startsOn: "2023-01-01",
      endsOn: "2027-12-31",
      priorities: [
        { number: 1, title: "Un" },
        { number: 2, title: "Deux" },
      ],
    },
  ],
  projects: [
    {
      slug: "campus",
      name: "Campus",
      roadmap: "plan",
      priorities: [2],
      department: "RH",
      milestones: [{ title: "Ouverture", dueOn: "2023-06-01" }],
    },
  ],
  indicators: [
    indicator("FLUX", { priority: 2, cumulative: true, keyFigure: 1, baseline: { period: "2022-Q4", value: 0 } }),
    indicator("STOCK", { overTime: "last", baseline: { period: "2022-Q4", value: 30 } }),
    indicator("DELAI", {
      kind: "ratio",
      scale: 100,
      unit: "%",
      frequency: "month",
      from: "2023-01",
      direction: "decrease",
    }),
    indicator("PARTAGE", {}),
  ],
  series: [
    { id: "FLUX/RH/MJ" },
    { id: "FLUX/RH/MIOM" },
    { id: "FLUX/ISN" },
    { id: "STOCK/RH" },
    { id: "STOCK/ISN" },
    { id: "DELAI/RH/-/campus" },
    { id: "DELAI/ISN/MJ" },
    { id: "PARTAGE/RH", sharedKey: "k" },
    { id: "PARTAGE/ISN", sharedKey: "k" },
  ],
  targets: [
    { indicator: "FLUX", period: "2023-Q4", value: 100 },
    { indicator: "STOCK", period: "2023-Q4", value: 90 },
  ],
} as const;

/** Reference data of the figures' tests, and the accounts that write and validate. */
export async function makeFigureWorld(now: Date): Promise<void> {
  // Only who tells the past may date what happened years before the clock.
  const narrator = { ...director(), tells: "past" } as Actor;
  const made = await importReference(narrator, referenceDocument(figureReference), { now });
  if (!made.ok) throw new Error(JSON.stringify(made));
  await inScope(system(), async (tx) => {
    for (const person of people) {
      await tx.$executeRaw`insert into user_account (id, email, name, expected_siret, state, created_at)
        values (${idOf(person)}::uuid, ${`${idOf(person)}@dinum.example`}, ${`Nom ${idOf(person).slice(-1)}`},
          '13000000000000', 'active', ${now}::timestamptz)`;
    }
  });
}

/** `[numerator, denominator]`, a number, a mark, or null for an emptied cell. */
export type Given = number | readonly [number, number] | string | null;
export type GivenCell = {
  readonly series: string;
  readonly period: string;
  readonly given: Given;
  readonly comment?: string;
};

/** Appends a revision to each cell, in the head's name. */
export const enter = (cells: readonly GivenCell[], at: Date): Promise<void> =>
  inScope(system(), async (tx) => {
    for (const cell of cells) await append(tx, cell, at);
  });

async function append(tx: Tx, { series, period, given, comment }: GivenCell, at: Date): Promise<void> {
  const value = typeof given === "number" ? given : null;
  const [numerator, denominator] = typeof given === "object" && given !== null ? given : [null, null];
  const mark = typeof given === "string" ? given : null;
  await tx.$executeRaw`
    insert into observation (indicator_id, series_id, period, revision, department_id, value, numerator, denominator,
      mark, comment, source, author_id, recorded_at)
    select s.indicator_id, s.id, ${period}, 1 + coalesce((select max(revision) from observation o
        where (o.indicator_id, o.series_id, o.period) = (s.indicator_id, s.id, ${period})), 0), s.department_id,
      ${value}::numeric, ${numerator}::numeric, ${denominator}::numeric, ${mark}::mark, ${comment ?? null}, 'api',
      ${idOf(head("RH"))}::uuid, ${at}::timestamptz
    from series s where s.code = ${series}`;
}

/** The director validates the latest revision of each cell (or withdraws that), then results follow. */
export const judge = (
  act: "validated" | "withdrawn",
  cells: readonly Pick<GivenCell, "series" | "period">[],
  at: Date,
): Promise<number> =>
  inScope(system(), async (tx) => {
    for (const { series, period } of cells) {
      await tx.$executeRaw`
        insert into validation (indicator_id, series_id, period, revision, sequence, act, author_id, actor_id, at)
        select o.indicator_id, o.series_id, o.period, o.revision, 1 + (select count(*) from validation v
            where (v.indicator_id, v.series_id, v.period, v.revision)
              = (o.indicator_id, o.series_id, o.period, o.revision)), ${act}::validation_act, o.author_id,
          ${idOf(director())}::uuid, ${at}::timestamptz
        from observation o join series s on s.id = o.series_id
        where s.code = ${series} and o.period = ${period} order by o.revision desc limit 1`;
    }
    const touched = await tx.$queryRaw<{ indicatorId: string; series: string; period: string }[]>`
      select s.indicator_id as "indicatorId", s.code as series, n.period
      from unnest(${cells.map(({ series }) => series)}::text[], ${cells.map(({ period }) => period)}::text[])
        as n(code, period) join series s on s.code = n.code`;
    const indicatorIds = touched.map(({ indicatorId }) => indicatorId);
    return recomputeResults(system(), tx, { indicatorIds, touched: touched as never, now: at });
  });

/** Written and validated at once. */
export async function give(cells: readonly GivenCell[], at: Date): Promise<void> {
  await enter(cells, at);
  await judge("validated", cells, at);
}
