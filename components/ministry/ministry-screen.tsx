import { useLocale, useTranslations } from "next-intl";

import { OwnAlerts } from "@/components/alert/own-alerts";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { FigureTable } from "@/components/indicator/figure-table";
import { ProjectList } from "@/components/project/project-list";
import { capital } from "@/components/ui/capital";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { alertsAbout, alertsFor } from "@/lib/domain/alert-list";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { mostUrgentFirst } from "@/lib/domain/board-order";
import type { MinistryFacts, ProjectFacts } from "@/lib/domain/plan-facts";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = {
  readonly screen: RoadmapScreen;
  readonly ministry: MinistryFacts;
  /** What concerns the ministry of each indicator; empty without a right to it. */
  readonly lines: readonly BoardIndicator[];
  readonly projects: readonly ProjectFacts[];
  readonly view: View;
};

export function MinistryScreen({ screen, ministry, lines, projects, view }: Props) {
  const t = useTranslations("ministry");
  const { code, name } = ministry;
  const { roadmapView, reader, board, names } = screen;
  const concerned = projects.filter(({ ministries }) => ministries.some((one) => one.code === code));
  return (
    <RoadmapFrame
      title={capital(name)}
      trail={{
        links: [{ href: viewHref("/tableau-de-bord", view), label: t("board") }],
        current: t("trail", { code }),
      }}
      path={`/ministeres/${code}`}
      view={view}
      screen={screen}
    >
      <Section title={t("indicators")} aside={t("partOnly")}>
        {lines.length === 0 ? (
          <EmptyState>{t(`none.${reader.figures}`)}</EmptyState>
        ) : (
          <FigureTable
            caption={t("indicators")}
            lines={mostUrgentFirst(lines).map((line) => ({ id: line.code, line }))}
            period={roadmapView.period}
            label={roadmapView.roadmap.label}
            view={view}
            selection={{ ministry: code }}
          />
        )}
      </Section>
      {board !== null && (
        <OwnAlerts
          alerts={alertsAbout(alertsFor(reader, board.alerts), {
            indicators: lines.map((line) => line.code),
            projects: concerned.map(({ slug }) => slug),
          })}
          ground={{ indicators: board.indicators, projects: concerned, departments: names.departments }}
          period={board.period}
          view={view}
        />
      )}
      <div className="tj-columns tj-columns--2">
        <Section title={t("projects")}>
          <ProjectList projects={concerned} today={view.day ?? roadmapView.today} view={view} empty={t("noProject")} />
        </Section>
        <MinistryNames ministry={ministry} />
      </div>
    </RoadmapFrame>
  );
}

/** Names change with governments; the last known one runs on. */
function MinistryNames({ ministry: { names } }: Pick<Props, "ministry">) {
  const t = useTranslations("ministry");
  const lang = toLang(useLocale());
  return (
    <Section title={t("names")}>
      <ul className="tj-rows">
        {names.toReversed().map(({ name, from, to }) => (
          <li key={from} className="tj-rows__item">
            <div>
              <span className="tj-ink">{name}</span>
              <span className="tj-rows__note">
                {to === null
                  ? t("since", { from: formatDay(from, lang) })
                  : t("between", { from: formatDay(from, lang), to: formatDay(to, lang) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
