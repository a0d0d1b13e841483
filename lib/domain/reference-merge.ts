import { Decimal } from "./decimal";
import { type Fault } from "./result";

export const needed: unique symbol = Symbol("needed");
/** What a new entry holds where the document says nothing: a default, or `needed`. */
export type Blank<Entry> = { readonly [Field in keyof Entry]: Entry[Field] | typeof needed };

/** An entry as the document wants it, or null with what is wrong. */
export type Settled<Entry> = { readonly entry: Entry | null; readonly faults: readonly Fault[] };

export const settled = <Entry>(entry: Entry, faults: readonly Fault[]): Settled<Entry> => ({
  entry: faults.length === 0 ? entry : null,
  faults,
});

/** `patch` over what stands, over `blank` on creation. Each field that is needed and absent is a fault. */
export function mergeEntry<Entry extends object>(
  blank: Blank<Entry>,
  before: Entry | null,
  patch: Partial<Entry>,
  path: string,
): Settled<Entry> {
  const merged = { ...(before ?? blank), ...patch };
  const absent = Object.entries(merged).flatMap(([field, value]) => (value === needed ? [field] : []));
  // Nothing is `needed` any more where no field is absent.
  return settled(
    merged as Entry,
    absent.map((field) => ({ path: `${path}.${field}`, code: "required" })),
  );
}

/** Whether two values of entries say the same: numbers by value, lists in order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Decimal.isDecimal(a)) return Decimal.isDecimal(b) && a.equals(b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every((field) => isSame(a[field], b[field]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of `after` that do not say the same as before; all of them on creation. */
export const changedFields = <Entry extends object>(before: Entry | null, after: Entry): ReadonlySet<keyof Entry> =>
  new Set(
    (Object.keys(after) as (keyof Entry)[]).filter((field) => before === null || !isSame(before[field], after[field])),
  );

export function without<Item extends object, Field extends keyof Item>(
  item: Item,
  ...fields: readonly Field[]
): Omit<Item, Field> {
  const kept = { ...item };
  for (const field of fields) Reflect.deleteProperty(kept, field);
  return kept;
}
