/** What the address keeps of a table: its order, the text rows must hold, and the columns that were chosen. */
export type TableChoice = {
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  readonly filter: string;
  /** Null until somebody chose. */
  readonly columns: readonly string[] | null;
};
type Params = { getAll(name: string): string[]; toString(): string };

/** A dot stands as it is in an address. */
const between = ".";

/** `?tri=-cible&filtre=agents&colonnes=nom.cible`; a table that shares its page puts its name before them. */
const names = (table: string | undefined) => {
  const prefix = table === undefined ? "" : `${table}-`;
  return { sort: `${prefix}tri`, filter: `${prefix}filtre`, columns: `${prefix}colonnes` };
};

/** A column that the table does not have is as good as none: addresses are typed and kept for years. */
export function readChoice(params: Params, columns: readonly string[], table?: string): TableChoice {
  const name = names(table);
  // Sent as a form, the button pressed comes after the order that stood.
  const asked = params.getAll(name.sort).at(-1) ?? "";
  const column = asked.replace(/^-/, "");
  const chosen = params.getAll(name.columns).flatMap((value) => value.split(between));
  const known = columns.filter((id) => chosen.includes(id));
  return {
    sort: columns.includes(column) ? { column, isDescending: asked.startsWith("-") } : null,
    filter: params.getAll(name.filter).at(-1) ?? "",
    columns: known.length === 0 ? null : known,
  };
}

/** The address with another choice; what else stands in it stays. */
export function writeChoice(params: Params, { sort, filter, columns }: TableChoice, table?: string): string {
  const changed = new URLSearchParams(params.toString());
  const name = names(table);
  for (const one of Object.values(name)) changed.delete(one);
  if (filter !== "") changed.set(name.filter, filter);
  if (sort !== null) changed.set(name.sort, sortParam(sort));
  if (columns !== null) changed.set(name.columns, columns.join(between));
  return changed.size === 0 ? "?" : `?${changed.toString()}`;
}

export const sortParam = ({ column, isDescending }: NonNullable<TableChoice["sort"]>): string =>
  `${isDescending ? "-" : ""}${column}`;

/** Another column starts ascending; the same one turns round. */
export const nextSort = (current: TableChoice["sort"], column: string): NonNullable<TableChoice["sort"]> => ({
  column,
  isDescending: current?.column === column && !current.isDescending,
});

export const paramNames = names;
