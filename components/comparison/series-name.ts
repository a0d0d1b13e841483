import { seriesLabel } from "@/components/indicator/series-label";
import type { Names } from "@/lib/domain/indicator-screen";

/** A series by its id: who reports it, and whom or what it is about. */
export function seriesName(id: string, names: Names): string {
  const [, department = "", ministry = "-", project = "-"] = id.split("/");
  const code = (part: string): string | null => (part === "-" ? null : part);
  const label = seriesLabel({ department, ministry: code(ministry), project: code(project) }, names);
  return ministry === "-" && project === "-" ? label : `${department} · ${label}`;
}
