import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ProjectFacts } from "@/lib/domain/plan-facts";

/** What alerts are about, as their rows name it. */
export type NamedGround = {
  readonly indicators: readonly BoardIndicator[];
  readonly projects: readonly Pick<ProjectFacts, "slug" | "name" | "department">[];
  /** Names of departments by code. */
  readonly departments: Readonly<Record<string, string>>;
};
