import { useLocale, useTranslations } from "next-intl";

import { TableRegion } from "@/components/ui/table-region";
import type { ComparedIndicator } from "@/lib/domain/compare-boards";
import type { ComparisonChoice } from "@/lib/domain/comparison";
import type { RoadmapLabels } from "@/lib/domain/roadmap-view";
import { toLang } from "@/lib/messages/lang";

import { ComparedRow } from "./compared-row";
import { sideNames, sideViews } from "./comparison-side";

type Props = {
  readonly caption: string;
  readonly lines: readonly ComparedIndicator[];
  readonly choice: ComparisonChoice;
  readonly roadmap: RoadmapLabels;
};

/** Each indicator on two boards: figures, change, statuses and progress. */
export function ComparedIndicators({ caption, lines, choice, roadmap }: Props) {
  const t = useTranslations("comparison.columns");
  const lang = toLang(useLocale());
  const names = sideNames(choice, lang);
  const views = sideViews(roadmap.slug, choice);
  return (
    <TableRegion label={caption}>
      <table role="table" className="tj-table tj-compared">
        <caption className="fr-sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("indicator")}
            </th>
            <th role="columnheader" scope="col" className="tj-right">
              {names.before.short}
            </th>
            <th role="columnheader" scope="col" className="tj-right">
              {names.after.short}
            </th>
            <th role="columnheader" scope="col" className="tj-right">
              {t("change")}
            </th>
            <th role="columnheader" scope="col">
              {t("status")}
            </th>
            <th role="columnheader" scope="col">
              {t("progress")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <ComparedRow
              key={line.code}
              compared={line}
              views={views}
              names={{ before: names.before.short, after: names.after.short }}
              quarters={choice.kind === "periods" ? [choice.from, choice.to] : [choice.period, choice.period]}
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
