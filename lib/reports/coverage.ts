import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import type { Coverage } from "./clean-text";
import { reportError } from "./report-fault";

/** Made by `scripts/prepare-fonts.mjs` from the fonts themselves, which stand beside it. */
const fontFolder = (): string => path.join(process.cwd(), "lib", "reports", "fonts");

type Ranges = readonly (readonly [first: number, last: number])[];
/** What a family draws, and its files with their sizes: a page laid out without one of them would have holes. */
type Family = { readonly ranges: Ranges; readonly files: Readonly<Record<string, number>> };
type Families = { readonly marianne: Family; readonly dejavu: Family; readonly emoji: Family };

const known = new Map<boolean, { readonly used: readonly Family[]; readonly coverage: readonly Coverage[] }>();

/**
 * What the families of a report draw, in the order Typst tries them; Marianne is the State's alone. Fails where a file
 * of theirs is not whole.
 */
export function coverageOf(brand: boolean): readonly Coverage[] {
  const { used, coverage } = known.get(brand) ?? readUsed(brand);
  const absent = used.flatMap(({ files }) => Object.entries(files)).find(([name, size]) => sizeOf(name) !== size);
  if (absent) throw reportError("fontMissing", absent[0]);
  return coverage;
}

function readUsed(brand: boolean) {
  const { marianne, dejavu, emoji } = readFamilies();
  const used = brand ? [marianne, dejavu, emoji] : [dejavu, emoji];
  const found = { used, coverage: used.map(({ ranges }) => setOf(ranges)) };
  known.set(brand, found);
  return found;
}

function readFamilies(): Families {
  const file = path.join(fontFolder(), "families.json");
  if (!existsSync(file)) throw reportError("fontMissing", "families.json");
  return JSON.parse(readFileSync(file, "utf8")) as Families;
}

const sizeOf = (name: string): number | undefined =>
  statSync(path.join(fontFolder(), name), { throwIfNoEntry: false })?.size;

function setOf(ranges: Ranges): Coverage {
  const codes = new Set<number>();
  for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) codes.add(code);
  return codes;
}
