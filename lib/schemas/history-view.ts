import { cursorText, readCursor, type HistoryCursor } from "@/lib/domain/cell-history";
import type { Period } from "@/lib/domain/period";

import { seriesIdSchema } from "./code";
import { periodSchema } from "./period";
import { lastParam, viewHref, type AddressParams, type View } from "./view";

/** `valeurs` and not `periode`, which is the quarter that the screens look at. */
export const historyNames = { series: "serie", period: "valeurs", after: "apres" } as const;

/** What the address of a history asks for; what cannot be read is as good as absent. */
export type HistoryView = {
  readonly series: string | null;
  readonly period: Period | null;
  readonly after: HistoryCursor | null;
};

export const readHistoryView = (params: AddressParams): HistoryView => ({
  series: seriesIdSchema.safeParse(lastParam(params, historyNames.series)).data ?? null,
  period: periodSchema.safeParse(lastParam(params, historyNames.period)).data ?? null,
  after: readCursor(lastParam(params, historyNames.after)),
});

/** The history of an indicator, looked at in the same way. */
export function historyHref(code: string, view: View, { series, period, after }: Partial<HistoryView> = {}): string {
  const kept = { series: series ?? null, period: period ?? null, after: after ? cursorText(after) : null };
  const named = (["series", "period", "after"] as const).flatMap((name) =>
    kept[name] === null ? [] : [[historyNames[name], kept[name]] as const],
  );
  return viewHref(`/indicateurs/${code}/historique`, view, Object.fromEntries(named));
}
