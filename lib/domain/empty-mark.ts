import { type CellContent, type EmptyMark } from "./cell";
import { type Point } from "./point";

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
