import { useLocale, useTranslations } from "next-intl";

import { PriorityCounts, PriorityProgress } from "@/components/board/priority-list";
import { ChangeSinceLast } from "@/components/figure/change-since-last";
import { StatusBadge } from "@/components/figure/status-badge";
import { capital } from "@/components/ui/capital";
import { Section } from "@/components/ui/section";
import { TableRegion } from "@/components/ui/table-region";
import { TextLink } from "@/components/ui/text-link";
import type { BoardPriority } from "@/lib/domain/board-answer";
import type { ComparedPriority } from "@/lib/domain/compare-boards";
import type { ComparisonChoice } from "@/lib/domain/comparison";
import type { RoadmapLabels } from "@/lib/domain/roadmap-view";
import { formatChange } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { sideNames, sideViews, type SideName } from "./comparison-side";

type Props = {
  readonly priorities: readonly ComparedPriority[];
  readonly choice: ComparisonChoice;
  readonly roadmap: RoadmapLabels;
};

/** The roll-up of each priority, then and later. */
export function ComparedPriorities({ priorities, choice, roadmap }: Props) {
  const t = useTranslations("comparison");
  const lang = toLang(useLocale());
  const names = sideNames(choice, lang);
  const title = useTranslations("priority")("title", { label: capital(roadmap.label) });
  const views = sideViews(roadmap.slug, choice);
  if (priorities.length === 0) return null;
  return (
    <Section title={title} id="priorites">
      <TableRegion label={title}>
        <table role="table" className="tj-table tj-compared tj-compared--priorities">
          <caption className="fr-sr-only">{title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {capital(roadmap.label)}
              </th>
              <th role="columnheader" scope="col">
                {names.before.short}
              </th>
              <th role="columnheader" scope="col">
                {names.after.short}
              </th>
              <th role="columnheader" scope="col" className="tj-right">
                {t("columns.change")}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {priorities.map((one) => (
              <PriorityRow
                key={one.number}
                compared={one}
                views={views}
                names={{ before: names.before.short, after: names.after.short }}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Section>
  );
}

type RowProps = {
  readonly compared: ComparedPriority;
  readonly views: Record<SideName, View>;
  readonly names: Readonly<Record<SideName, string>>;
};

function PriorityRow({ compared: { number, before, after, change }, views, names }: RowProps) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <TextLink href={viewHref(`/priorites/${number}`, views.after)}>
          {number}. {(after ?? before)?.title}
        </TextLink>
      </th>
      <td role="cell">
        <span className="tj-compared__label">{names.before}</span>
        <RollUp priority={before} view={views.before} />
      </td>
      <td role="cell">
        <span className="tj-compared__label">{names.after}</span>
        <RollUp priority={after} view={views.after} />
      </td>
      <td role="cell" className="tj-right">
        <PointsChange change={change} />
      </td>
    </tr>
  );
}

function PointsChange({ change }: Pick<ComparedPriority, "change">) {
  const t = useTranslations("comparison");
  const lang = toLang(useLocale());
  if (change !== null && formatChange(change, 0, lang) === "0") {
    return <span className="tj-change tj-change--none">{t("still")}</span>;
  }
  return <ChangeSinceLast change={change} decimals={0} direction="increase" unit={t("columns.points")} />;
}

function RollUp({ priority, view }: { readonly priority: BoardPriority | null; readonly view: View }) {
  const t = useTranslations("comparison");
  if (priority === null) return <span className="tj-small tj-mute">{t("absent.before")}</span>;
  return (
    <>
      <StatusBadge status={priority.of.total === 0 ? "notApplicable" : priority.status} />
      <PriorityProgress priority={priority} view={view} />
      <PriorityCounts priority={priority} />
    </>
  );
}
