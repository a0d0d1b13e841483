import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { marks, type ScopeWorld } from "./scope-world";

type Told = string | number | boolean | null | undefined;
/** What a function is asked, and what comes of it for each of those who ask. */
export type ScopeRow = {
  /** `file.function` of lib/data. */
  readonly name: string;
  readonly ask: (world: ScopeWorld, actor: Person, tx: Tx) => unknown;
  readonly expected: readonly Told[];
};

export const row = (name: string, ask: ScopeRow["ask"], expected: readonly Told[]): ScopeRow => ({
  name,
  ask,
  expected,
});

const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return typeof value === "bigint" ? value.toString() : value;
};

/** An answer as a text that tells everything it holds. */
export const textOf = (value: unknown): string => JSON.stringify([value], plain);

/** What came of it: itself where it is short, else whose figures it shows. */
export function told(value: unknown): Told {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return value as Told;
  const text = textOf(value);
  return marks.flatMap(([mark, pattern]) => (pattern.test(text) ? [mark] : [])).join("");
}

/** How many rows of a table there are; of which `where` the tests say in SQL. */
export const countOf = async (tx: Tx, table: string): Promise<number> => {
  const [found] = await tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return found?.n ?? 0;
};
/** How many rows a write adds (or takes away) there. */
export const added = (
  table: string,
  write: (w: ScopeWorld, a: Person, tx: Tx) => Promise<unknown>,
): ScopeRow["ask"] => {
  return async (w, a, tx) => {
    const before = await countOf(tx, table);
    await write(w, a, tx);
    return (await countOf(tx, table)) - before;
  };
};
