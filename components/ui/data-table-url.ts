/** What the address keeps of a table: the column it is sorted by, which way, and the text rows must hold. */
export type TableChoice = {
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  readonly filter: string;
};
type Params = { getAll(name: string): string[]; toString(): string };

/** `?tri=-cible&filtre=agents`; a table that shares its page with another puts its name before them. */
const names = (table: string | undefined) => {
  const prefix = table === undefined ? "" : `${table}-`;
  return { sort: `${prefix}tri`, filter: `${prefix}filtre` };
};

/** A column that the table does not have is as good as none: addresses are typed and kept for years. */
export function readChoice(params: Params, columns: readonly string[], table?: string): TableChoice {
  const { sort, filter } = names(table);
  // Sent as a form, the button pressed comes after the order that stood.
  const asked = params.getAll(sort).at(-1) ?? "";
  const column = asked.replace(/^-/, "");
  return {
    sort: columns.includes(column) ? { column, isDescending: asked.startsWith("-") } : null,
    filter: params.getAll(filter).at(-1) ?? "",
  };
}

/** The address with another choice; what else stands in it stays. */
export function writeChoice(params: Params, { sort, filter }: TableChoice, table?: string): string {
  const changed = new URLSearchParams(params.toString());
  const name = names(table);
  changed.delete(name.sort);
  changed.delete(name.filter);
  if (filter !== "") changed.set(name.filter, filter);
  if (sort !== null) changed.set(name.sort, sortParam(sort));
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
