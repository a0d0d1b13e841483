import type { CellContent } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import type { CellEntry } from "@/lib/domain/observation-entry";
import type { DemoContent } from "./content";
import type { PlausibleEntry } from "./plausible-entries";

/** The entry as the use case that records observations takes it. */
export function toCellEntry(entry: PlausibleEntry): CellEntry {
  const { series, period, comment = null, evidence = null } = entry;
  return { series, period, content: toContent(entry), comment, evidence, seen: null };
}

export function toContent(entry: DemoContent): CellContent {
  if ("mark" in entry) return { kind: "mark", mark: entry.mark };
  if ("value" in entry) return { kind: "value", value: new Decimal(entry.value) };
  const { numerator, denominator } = entry;
  return { kind: "ratio", numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
}
