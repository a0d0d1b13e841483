import type { Tone } from "@/components/ui/tag";
import type { ImportRecord } from "@/lib/domain/import-record";

export type ShownState = "unread" | "previewed" | "committed" | "toValidate" | "validated";

export const toneOf = {
  unread: "warning",
  previewed: "neutral",
  committed: "success",
  toValidate: "info",
  validated: "success",
} as const satisfies Record<ShownState, Tone>;

/** Where an import stands, in the words of who follows it. */
export function stateOf({ state, kind, counts }: Pick<ImportRecord, "state" | "kind" | "counts">): ShownState {
  if (state === "previewed") return counts.rows === 0 ? "unread" : "previewed";
  return state === "committed" && kind === "history" ? "toValidate" : state;
}
