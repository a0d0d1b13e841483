import type { ComparisonChoice } from "@/lib/domain/comparison";
import { formatDay, formatDayShort, formatPeriod, formatPeriodShort } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";
import { plainView, type View } from "@/lib/schemas/view";

export type SideName = "before" | "after";

/** How each of the two is looked at on its own. */
export function sideViews(roadmap: string, choice: ComparisonChoice): Record<SideName, View> {
  const view = { ...plainView, roadmap };
  return choice.kind === "periods"
    ? { before: { ...view, period: choice.from }, after: { ...view, period: choice.to } }
    : {
        before: { ...view, period: choice.period, day: choice.from },
        after: { ...view, period: choice.period, day: choice.to },
      };
}

/** What each of the two is called, in full and at the head of a column. */
export function sideNames(choice: ComparisonChoice, lang: Lang) {
  const [long, short] =
    choice.kind === "periods" ? ([formatPeriod, formatPeriodShort] as const) : ([formatDay, formatDayShort] as const);
  return {
    before: { long: long(choice.from, lang), short: short(choice.from, lang) },
    after: { long: long(choice.to, lang), short: short(choice.to, lang) },
  };
}
