import { importFields, type ImportField, type ImportMapping, type ImportTable } from "./import";
import { fail, ok, type Fault, type Result } from "./result";

/** Where a file holds what: positions of columns, with the heads a message names. */
export type ImportColumns = {
  readonly at: Partial<Readonly<Record<ImportField, readonly number[]>>>;
  readonly heads: ColumnHeads;
  /** What every row says of a field without a column. */
  readonly constants: NonNullable<ImportMapping["constants"]>;
  /** Rows count only where each of these columns holds one of its values. */
  readonly keep: readonly { readonly position: number; readonly values: ReadonlySet<string> }[];
};
/** The text above what a field is read from. */
export type ColumnHeads = Partial<Readonly<Record<ImportField, string>>>;

const names: Readonly<Record<ImportField, readonly string[]>> = {
  series: ["series", "serie"],
  indicator: ["indicator", "indicateur"],
  department: ["department", "departement"],
  ministry: ["ministry", "ministere"],
  project: ["project", "projet"],
  period: ["period", "periode"],
  value: ["value", "valeur"],
  numerator: ["numerator", "numerateur"],
  denominator: ["denominator", "denominateur"],
  mark: ["mark", "marque"],
  comment: ["comment", "commentaire"],
  evidence: ["evidence", "justificatif"],
  workbook: ["workbook", "classeur"],
  revision: ["revision"],
};
/** A column of the left that the mapping names takes the place of those of the right. */
const instead: readonly (readonly [ImportField, readonly ImportField[]])[] = [
  ["series", ["indicator", "department", "ministry", "project"]],
  ["indicator", ["series"]],
  ["value", ["numerator", "denominator"]],
  ["numerator", ["value"]],
  ["denominator", ["value"]],
];

const plain = (head: string): string => head.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
export const headFault = (code: "missingHead" | "doubledHead", column: string): Fault => ({
  path: "file",
  row: 1,
  column,
  code,
  params: { column },
});

/**
 * The columns of a file by their heads, in any order and case, with or without accents; the mapping's first. Refuses two
 * heads alike, a head that the mapping names and the file lacks, and a file that says of no cell what it holds.
 */
export function findColumns(
  { heads }: Pick<ImportTable, "heads">,
  mapping: ImportMapping,
  needsPeriod: boolean,
): Result<ImportColumns, "missingHead" | "doubledHead"> {
  const doubled = doubledHeads(heads);
  if (doubled.length > 0) return fail("doubledHead", doubled);
  const missing: Fault[] = [];
  const find = (head: string): number => {
    const position = positionOf(heads, head);
    if (position === -1) missing.push(headFault("missingHead", head));
    return position;
  };
  const at = locateFields(heads, mapping, find);
  if (!at.ok) return at;
  const keep = Object.entries(mapping.keep ?? {}).map(([head, values]) => ({
    position: find(head),
    values: new Set(values),
  }));
  const constants = mapping.constants ?? {};
  const given = { ...constants, ...at.value };
  missing.push(...neededFields(given, needsPeriod).map((head) => headFault("missingHead", head)));
  return missing.length > 0
    ? fail("missingHead", missing)
    : ok({ at: at.value, heads: headsOf(heads, at.value), constants, keep });
}

/** To the letter, else whatever its case and accents. */
function positionOf(heads: readonly string[], head: string): number {
  const exact = heads.findIndex((one) => one.trim() === head.trim());
  return exact === -1 ? heads.findIndex((one) => plain(one) === plain(head)) : exact;
}

function locateFields(
  heads: readonly string[],
  mapping: ImportMapping,
  find: (head: string) => number,
): Result<ImportColumns["at"], "doubledHead"> {
  const at: Partial<Record<ImportField, readonly number[]>> = {};
  for (const field of importFields) {
    const mapped = mapping.columns?.[field]?.map(find);
    const positions = mapped ?? defaultPositions(heads, mapping, field);
    if (mapped === undefined && positions.length > 1) {
      return fail("doubledHead", [headFault("doubledHead", positions.map((one) => heads[one]).join(", "))]);
    }
    if (positions.length > 0) at[field] = positions;
  }
  return ok(at);
}

function doubledHeads(heads: readonly string[]): Fault[] {
  const groups = Map.groupBy(heads, plain);
  return [...groups].flatMap(([head, [first = "", ...others]]) =>
    head !== "" && others.length > 0 ? [headFault("doubledHead", first.trim())] : [],
  );
}

function defaultPositions(
  heads: readonly string[],
  { columns = {}, constants = {} }: ImportMapping,
  field: ImportField,
): number[] {
  const named = { ...constants, ...columns };
  const isReplaced = instead.some(([other, replaced]) => named[other] !== undefined && replaced.includes(field));
  if (isReplaced || constants[field] !== undefined) return [];
  const taken = new Set(Object.values(columns).flat().map(plain));
  return heads.flatMap((head, position) =>
    names[field].includes(plain(head)) && !taken.has(plain(head)) ? [position] : [],
  );
}

/** English and French names of what no column gives. */
function neededFields(at: Partial<Record<ImportField, unknown>>, needsPeriod: boolean): string[] {
  const needed: string[] = [];
  if (!at.series && !at.indicator) needed.push("series / série");
  if (!at.series && at.indicator && !at.department) needed.push("department / département");
  if (needsPeriod && !at.period) needed.push("period / période");
  if (!at.value && !at.numerator && !at.denominator && !at.mark) needed.push("value / valeur");
  if (at.numerator && !at.denominator) needed.push("denominator / dénominateur");
  if (at.denominator && !at.numerator) needed.push("numerator / numérateur");
  return needed;
}

function headsOf(heads: readonly string[], at: ImportColumns["at"]): ColumnHeads {
  const named = importFields.flatMap((field) => {
    const positions = at[field];
    return positions ? [[field, positions.map((one) => (heads[one] ?? "").trim()).join("/")] as const] : [];
  });
  return Object.fromEntries(named);
}

/**
 * The head a message about a field points at; that of the series where the file has no such column. Who meets another
 * revision looks at what the cell holds.
 */
export const headFor = (heads: ColumnHeads, field: string): string | undefined =>
  heads[field === "revision" ? "value" : (field as ImportField)] ?? heads.series ?? heads.indicator;
