import type { useTranslations } from "next-intl";

import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ChartModel } from "@/lib/domain/chart";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { describeTrajectory } from "./describe-trajectory";

type Translate = ReturnType<typeof useTranslations>;
type Origin = {
  /** What the indicator is measured from; null where nobody said it. */
  readonly source: string | null;
  /** Where a roadmap's values were taken over from: they are real, also in a demonstration. */
  readonly realSource: string | null;
  /** The day whose knowledge is shown. */
  readonly day: string;
  readonly isDemo: boolean;
};
type Line = Pick<BoardIndicator, "code" | "name" | "unit" | "decimals" | "period" | "cumulative">;

/** What is written in and around a chart that leaves its page. `t` reads the namespace `chart`. */
export function chartFileText(line: Line, chart: ChartModel, origin: Origin, t: Translate, lang: Lang) {
  const describe = ((key: string, values?: Record<string, string>) => t(`describe.${key}`, values)) as Translate;
  return {
    title: line.name,
    subtitle: t(line.cumulative ? "file.subtitleCumulated" : "file.subtitle", { code: line.code, unit: line.unit }),
    description: describeTrajectory(chart, line.decimals, describe, lang, false),
    flowTitle: t("flowTitle"),
    notes: notesOf(line, chart, origin, t, lang),
  };
}

function notesOf(line: Line, chart: ChartModel, { source, realSource, day, isDemo }: Origin, t: Translate, lang: Lang) {
  const isProvisional = chart.rows.some((row) => row.isProvisional);
  const notes = [
    !chart.axis.startsAtZero && t("notFromZero"),
    source !== null && t("file.source", { source: source.replace(/\.$/, "") }),
    t("file.asOf", { period: formatPeriod(line.period, lang), day: formatDay(day, lang) }),
    isProvisional && t("file.provisional"),
    realSource !== null && t("file.realData", { source: realSource }),
    isDemo && realSource === null && t("file.demo"),
  ];
  return notes.filter((note) => note !== false);
}
