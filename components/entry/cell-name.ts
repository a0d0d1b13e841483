import type { EntryCell, EntrySection } from "./entry-model";

/** « ministère de la Justice » takes one word in a column of ministries. */
export const shortMinistry = (name: string): string =>
  capitalised(name.replace(/^minist[èe]re (?:de la |de l’|de l'|des |du |de )/u, ""));

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** What a cell is about, in a row's head; null where the indicator has one series only. */
export function cellName({ ministry, project }: Pick<EntryCell, "ministry" | "project">): string | null {
  const parts = [ministry === null ? null : shortMinistry(ministry), project].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
}

/** A cell's name where nothing around says its indicator: « Justice, Part des femmes ». */
export const fullName = (cell: EntryCell, section: Pick<EntrySection, "name">): string =>
  [cellName(cell), section.name].filter((part) => part !== null).join(", ");
