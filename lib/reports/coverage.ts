import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Coverage } from "./clean-text";

/** Made by `scripts/prepare-fonts.mjs` from the fonts themselves. */
const fontFolder = path.join(process.cwd(), "lib", "reports", "fonts");

type Ranges = readonly (readonly [first: number, last: number])[];
type Families = { readonly marianne: Ranges; readonly dejavu: Ranges; readonly emoji: Ranges };

const known = new Map<boolean, readonly Coverage[]>();

/** What the families of a report draw, in the order Typst tries them; Marianne is the State's alone. */
export function coverageOf(brand: boolean): readonly Coverage[] {
  const found = known.get(brand);
  if (found) return found;
  const { marianne, dejavu, emoji } = readFamilies();
  const families = (brand ? [marianne, dejavu, emoji] : [dejavu, emoji]).map(setOf);
  known.set(brand, families);
  return families;
}

function readFamilies(): Families {
  const file = path.join(fontFolder, "coverage.json");
  if (!existsSync(file)) throw new Error("The fonts of the reports are missing: run `node scripts/prepare-fonts.mjs`.");
  return JSON.parse(readFileSync(file, "utf8")) as Families;
}

function setOf(ranges: Ranges): Coverage {
  const codes = new Set<number>();
  for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) codes.add(code);
  return codes;
}
