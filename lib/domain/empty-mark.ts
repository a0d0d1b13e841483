import { type CellContent, type EmptyMark } from "./cell";
import { type Day } from "./day";
import { type KnownIndicator } from "./known-indicator";
import { owedSlots } from "./owed-slots";
import { type Point } from "./point";
import { type Window } from "./window";

/** Why a point has no value; `contents` are those of its expected cells, null for nothing given. */
export function markOf(
  point: Pick<Point, "value" | "state">,
  contents: readonly (CellContent | null)[],
): EmptyMark | null {
  if (point.value !== null || point.state === "complete") return null;
  if (point.state === "notDue" || point.state === "notApplicable") return point.state;
  const given = new Set(contents.map((content) => (content?.kind === "mark" ? content.mark : "missing")));
  given.delete("notApplicable");
  const [only, ...others] = given;
  return only === undefined || others.length > 0 ? "missing" : only;
}

/** What the due cells of a window hold, null for nothing given. */
export const contentsOver = (
  { versions, series }: Pick<KnownIndicator, "versions" | "series">,
  window: Window,
  today: Day,
): (CellContent | null)[] =>
  series.flatMap((one) => owedSlots(versions, one, window, today).map(({ period }) => one.cells.get(period) ?? null));
