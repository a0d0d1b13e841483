import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import type { Coverage } from "./clean-text";
import { reportError } from "./report-fault";

type Ranges = readonly (readonly [first: number, last: number])[];
/** What a family draws, and its files with their sizes: a page laid out without one of them would have holes. */
type Family = { readonly ranges: Ranges; readonly files: Readonly<Record<string, number>> };
type Families = { readonly marianne: Family; readonly dejavu: Family; readonly emoji: Family };

type Used = { readonly used: readonly Family[]; readonly coverage: readonly Coverage[] };
const known = new Map<string, Used>();

/**
 * What the families of a report draw, in the order Typst tries them; Marianne is the State's alone. They stand in the
 * folder that `scripts/prepare-reports.mjs` fills. Fails where a file of theirs is not whole.
 */
export function coverageOf(brand: boolean, fontFolder: string): readonly Coverage[] {
  const key = `${String(brand)} ${fontFolder}`;
  const { used, coverage } = known.get(key) ?? readUsed(brand, fontFolder);
  known.set(key, { used, coverage });
  const isWhole = ([name, size]: readonly [string, number]): boolean =>
    statSync(path.join(fontFolder, name), { throwIfNoEntry: false })?.size === size;
  const absent = used.flatMap(({ files }) => Object.entries(files)).find((file) => !isWhole(file));
  if (absent) throw reportError("fontMissing", absent[0]);
  return coverage;
}

function readUsed(brand: boolean, fontFolder: string): Used {
  const { marianne, dejavu, emoji } = readFamilies(fontFolder);
  const used = brand ? [marianne, dejavu, emoji] : [dejavu, emoji];
  return { used, coverage: used.map(({ ranges }) => setOf(ranges)) };
}

function readFamilies(fontFolder: string): Families {
  const file = path.join(fontFolder, "families.json");
  if (!existsSync(file)) throw reportError("fontMissing", "families.json");
  return JSON.parse(readFileSync(file, "utf8")) as Families;
}

function setOf(ranges: Ranges): Coverage {
  const codes = new Set<number>();
  for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) codes.add(code);
  return codes;
}
