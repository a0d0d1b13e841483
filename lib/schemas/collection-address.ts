import type { Period } from "@/lib/domain/period";

import { codeSchema, seriesRefSchema } from "./code";
import { periodSchema, quarterSchema } from "./period";

/** The parts of a review's queue that an address can ask for alone. */
export const queueLists = ["examine", "modified", "clear", "accepted"] as const;
export type QueueList = (typeof queueLists)[number];

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a sheet or of a review says; null where it leaves it open. */
export type CollectionAddress = {
  readonly period: Period;
  readonly roadmap: string | null;
  readonly department: string | null;
  /** The only part of the queue that is shown, in a review; null for the whole. */
  readonly list: QueueList | null;
  /** The cell that is open, in a review. */
  readonly cell: { readonly series: string; readonly period: Period } | null;
  /** What was just done, to be told. */
  readonly done: string | undefined;
};

/** Null for a period that is no quarter. What cannot be read in the query is as good as absent. */
export function readCollectionAddress(period: string, params: Params): CollectionAddress | null {
  const quarter = quarterSchema.safeParse(period);
  if (!quarter.success) return null;
  const one = (name: string): string => [params[name]].flat().at(-1) ?? "";
  const [series, of] = one("case").split(" ");
  const cellPeriod = periodSchema.safeParse(of);
  const cellSeries = seriesRefSchema.safeParse(series);
  return {
    period: quarter.data,
    roadmap: codeSchema.safeParse(one("feuille")).data ?? null,
    department: codeSchema.safeParse(one("departement")).data ?? null,
    list: queueLists.find((name) => name === one("file")) ?? null,
    cell: cellPeriod.success && cellSeries.success ? { series: cellSeries.data, period: cellPeriod.data } : null,
    done: one("fait") === "" ? undefined : one("fait"),
  };
}

type Address = {
  readonly period: string;
  readonly roadmap?: string | null;
  readonly department?: string | null;
  readonly list?: QueueList | null;
  readonly cell?: { readonly series: string; readonly period: string } | null;
  readonly done?: string;
};

/** The address of a sheet or of a review; what it does not name is left to the default. */
export function collectionHref(screen: "saisie" | "revue", address: Address): string {
  const params = new URLSearchParams();
  if (address.roadmap) params.set("feuille", address.roadmap);
  if (address.department) params.set("departement", address.department);
  if (address.list) params.set("file", address.list);
  if (address.cell) params.set("case", `${address.cell.series} ${address.cell.period}`);
  if (address.done) params.set("fait", address.done);
  const path = `/${screen}/${address.period}`;
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}
