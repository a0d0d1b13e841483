import { capital } from "@/components/ui/capital";
import type { SeriesFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";

/** What tells a series from the others of its indicator: whom it concerns, else its project, else who reports it. */
export function seriesLabel({ department, ministry, project }: Omit<SeriesFacts, "id">, names: Names): string {
  const parts = [
    ministry === null ? null : capital(names.ministries[ministry] ?? ministry),
    project === null ? null : (names.projects[project] ?? project),
  ].filter((part) => part !== null);
  return parts.length === 0 ? (names.departments[department] ?? department) : parts.join(", ");
}
