import { figureScopeOf, provisionalScopeOf } from "./access";
import { ministriesOf, type Actor } from "./actor";

/** What a screen of figures offers to who looks at it. */
export type Reader = {
  readonly figures: "all" | "published" | "none";
  readonly provisional: "all" | "own" | "none";
  /** Codes of the departments whose provisional values are theirs to see. */
  readonly departments: readonly string[];
  readonly ministries: readonly string[];
};

export function readerOf(actor: Actor): Reader {
  const figures = figureScopeOf(actor).kind;
  const scope = provisionalScopeOf(actor);
  const departments = scope === "all" ? [] : scope;
  const provisional = scope === "all" ? "all" : departments.length > 0 ? "own" : "none";
  return {
    figures,
    provisional: figures === "all" ? provisional : "none",
    departments,
    ministries: ministriesOf(actor),
  };
}
