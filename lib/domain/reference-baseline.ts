import { type Baseline } from "./reference";
import { type IndicatorPatch } from "./reference-document";
import { isSame } from "./reference-merge";
import { type Fault } from "./result";

type Settlement = { readonly baseline: Baseline | null; readonly faults: readonly Fault[] };

/**
 * The baseline the document wants. Changing what was once given needs a reason, beside it or in the entry; a reason
 * alone changes nothing.
 */
export function settleBaseline(
  patch: Pick<IndicatorPatch, "baseline" | "reason">,
  before: Baseline | null,
  revision: number,
  path: string,
): Settlement {
  if (patch.baseline === undefined || isUnchanged(before, patch.baseline)) return { baseline: before, faults: [] };
  const reason = patch.baseline?.reason ?? patch.reason ?? null;
  const faults =
    revision > 0 && reason === null
      ? [{ path: patch.baseline === null ? `${path}.reason` : `${path}.baseline.reason`, code: "reasonRequired" }]
      : [];
  return { baseline: patch.baseline && { period: patch.baseline.period, value: patch.baseline.value, reason }, faults };
}

const isUnchanged = (before: Baseline | null, wanted: NonNullable<IndicatorPatch["baseline"]> | null): boolean =>
  before === null || wanted === null
    ? before === wanted
    : before.period === wanted.period && isSame(before.value, wanted.value);
