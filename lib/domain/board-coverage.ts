import { type Coverage } from "./board-answer";
import { type CellContent } from "./cell";

/** What one owed cell holds: the official content and the latest one, validated or not. */
export type CoveredCell = { readonly official: CellContent | null; readonly latest: CellContent | null };

/**
 * Counts the owed cells by what they hold; one marked not applicable is not expected. A value validated before counts as
 * such while a newer one awaits validation.
 */
export function countCoverage(cells: readonly CoveredCell[]): Coverage {
  const kinds = cells.map(kindOf);
  const count = (kind: ReturnType<typeof kindOf>): number => kinds.filter((one) => one === kind).length;
  return {
    expected: kinds.length - count("notApplicable"),
    validated: count("validated"),
    provisional: count("provisional"),
    missing: count("missing"),
    notAvailable: count("notAvailable"),
    withheld: count("withheld"),
  };
}

function kindOf({ official, latest }: CoveredCell): Exclude<keyof Coverage, "expected"> | "notApplicable" {
  if (official !== null && official.kind !== "mark") return "validated";
  if (latest?.kind === "mark") return latest.mark;
  return latest === null ? "missing" : "provisional";
}
