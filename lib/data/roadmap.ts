import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

export type RoadmapRow = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** What it calls its priorities: « priorité », « axe », « mission ». */
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Where its values were taken over from; null where they are collected here. */
  readonly source: string | null;
};

/** The latest first. */
export function listRoadmaps(actor: Actor, tx: Tx, slug?: string): Promise<RoadmapRow[]> {
  return tx.$queryRaw<RoadmapRow[]>`
    select id, slug, title, label, starts_on::text as "startsOn", ends_on::text as "endsOn", source from roadmap
    where ${slug === undefined ? Prisma.sql`archived_to is null` : Prisma.sql`slug = ${slug}`} and ${onlyWith(actor, "readReference")}
    order by starts_on desc, slug desc`;
}

export async function findRoadmap(actor: Actor, tx: Tx, slug: string): Promise<RoadmapRow | null> {
  return (await listRoadmaps(actor, tx, slug))[0] ?? null;
}
