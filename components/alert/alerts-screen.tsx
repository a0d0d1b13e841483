import { useLocale, useTranslations } from "next-intl";

import { NothingPublished } from "@/components/board/nothing-published";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { alertsFor, countAlerts, filterAlerts, type AlertFilter } from "@/lib/domain/alert-list";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { alertFilterParams } from "@/lib/schemas/alert-view";
import { viewHref, type View } from "@/lib/schemas/view";

import { AlertFilterForm } from "./alert-filter-form";
import { AlertList } from "./alert-list";

type Props = {
  readonly screen: RoadmapScreen;
  readonly projects: readonly ProjectFacts[];
  readonly filter: AlertFilter;
  readonly view: View;
};
export const alertsPath = "/alertes";

/** The one list of what wants attention. */
export function AlertsScreen({ screen, projects, filter, view }: Props) {
  const t = useTranslations("alert");
  const { board, roadmapView } = screen;
  return (
    <RoadmapFrame
      title={t("title")}
      trail={{
        links: [{ href: viewHref("/tableau-de-bord", view), label: t("board") }],
        current: t("title"),
      }}
      path={alertsPath}
      view={view}
      screen={screen}
      kept={alertFilterParams(filter)}
      canChange
    >
      {board === null ? (
        <NothingPublished roadmapView={roadmapView} path={alertsPath} view={view} />
      ) : (
        <FilteredAlerts screen={{ ...screen, board }} {...{ projects, filter, view }} />
      )}
    </RoadmapFrame>
  );
}

type FilteredProps = Omit<Props, "screen"> & {
  readonly screen: RoadmapScreen & { readonly board: NonNullable<RoadmapScreen["board"]> };
};

function FilteredAlerts({ screen: { board, reader, names }, projects, filter, view }: FilteredProps) {
  const t = useTranslations("alert");
  const lang = toLang(useLocale());
  const ground = { indicators: board.indicators, projects, departments: names.departments };
  const all = alertsFor(reader, board.alerts);
  const found = filterAlerts(all, filter, ground);
  const period = formatPeriod(board.period, lang);
  if (all.length === 0) return <EmptyState>{t("none", { period })}</EmptyState>;
  return (
    <Section title={t("count", { count: found.length, total: all.length })}>
      <AlertFilterForm path={alertsPath} view={view} filter={filter} counts={countAlerts(all, ground)} />
      {found.length === 0 ? (
        <EmptyState action={<TextLink href={viewHref(alertsPath, view)}>{t("filter.clear")}</TextLink>}>
          {t("noneLeft")}
        </EmptyState>
      ) : (
        <AlertList alerts={found} view={view} ground={ground} />
      )}
    </Section>
  );
}
