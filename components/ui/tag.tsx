import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "success" | "warning" | "error";

/** A state in one or two words. The word carries the meaning, the tone only helps to find it. */
export function Tag({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`tj-tag tj-tag--${tone}`}>{children}</span>;
}
