import { useLocale, useTranslations } from "next-intl";

import { MarkLegend } from "@/components/figure/mark-legend";
import { Period } from "@/components/figure/period";
import { TableRegion } from "@/components/ui/table-region";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { View } from "@/lib/schemas/view";

import { FigureRow } from "./figure-row";

export type FigureLine = {
  readonly id: string;
  readonly line: BoardIndicator;
  /** Under the name, in place of unit, priority and department. */
  readonly note?: string;
};
type Props = {
  readonly caption: string;
  readonly lines: readonly FigureLine[];
  /** The quarter the table speaks of. */
  readonly period: string;
  /** What the roadmap calls its priorities. */
  readonly label: string;
  readonly view: View;
};

/** Indicators with their figure, its change, target and progress. On a small screen each row becomes a block. */
export function FigureTable({ caption, lines, period, label, view }: Props) {
  return (
    <>
      <TableRegion label={caption}>
        <table className="tj-table tj-figures" role="table">
          <caption className="fr-sr-only">{caption}</caption>
          <FigureHead lines={lines} period={period} />
          <tbody role="rowgroup">
            {lines.map((one) => (
              <FigureRow key={one.id} {...one} quarter={period} label={label} view={view} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <MarkLegend />
    </>
  );
}

const only = <T,>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

function FigureHead({ lines, period }: Pick<Props, "lines" | "period">) {
  const t = useTranslations("indicator.columns");
  const lang = toLang(useLocale());
  const span = lines.map(({ line }) => line.sparkline).find((points) => points.at(-1)?.period === period);
  const target = only(lines.flatMap(({ line }) => line.targetPeriod ?? []));
  const previous = only(lines.filter(({ line }) => line.period === period).map(({ line }) => line.previous.period));
  const short = (code: string) => formatPeriodShort(code, lang);
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col">{t("status")}</th>
        <th scope="col">{t("indicator")}</th>
        <th scope="col">{span?.[0] ? `${short(span[0].period)} – ${short(period)}` : t("trajectory")}</th>
        <th scope="col" className="tj-right">
          <Period period={period} isShort />
        </th>
        <th scope="col" className="tj-right">
          {previous === null ? t("change") : t("since", { period: short(previous) })}
        </th>
        <th scope="col" className="tj-right">
          {target === null ? t("target") : t("targetAt", { period: short(target) })}
        </th>
        <th scope="col">{t("progress")}</th>
      </tr>
    </thead>
  );
}
