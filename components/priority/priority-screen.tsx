import { useTranslations } from "next-intl";

import { OwnAlerts } from "@/components/alert/own-alerts";
import { NothingPublished } from "@/components/board/nothing-published";
import { PriorityCounts, PriorityProgress } from "@/components/board/priority-list";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { StatusBadge } from "@/components/figure/status-badge";
import { FigureTable } from "@/components/indicator/figure-table";
import { IndicatorNames } from "@/components/indicator/indicator-names";
import { ProjectList } from "@/components/project/project-list";
import { capital } from "@/components/ui/capital";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { RollUpPanel } from "@/components/why/roll-up-panel";
import { alertsAbout, alertsFor } from "@/lib/domain/alert-list";
import type { BoardAnswer, BoardPriority } from "@/lib/domain/board-answer";
import { mostUrgentFirst } from "@/lib/domain/board-order";
import type { RollUpExplanation } from "@/lib/domain/explain-roll-up";
import type { PriorityFacts, ProjectFacts } from "@/lib/domain/plan-facts";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyParams } from "@/lib/schemas/why";

import { PrioritySuccession } from "./priority-succession";

type Props = {
  readonly screen: RoadmapScreen;
  readonly priority: PriorityFacts;
  readonly projects: readonly ProjectFacts[];
  readonly view: View;
  /** Of the priority's progress, where the address asks for it. */
  readonly explanation: RollUpExplanation | null;
};

export function PriorityScreen({ screen, priority, projects, view, explanation }: Props) {
  const t = useTranslations("priority");
  const { roadmapView } = screen;
  const { label } = roadmapView.roadmap;
  const { number, title } = priority;
  const served = projects.filter(({ priorities }) => priorities.some((one) => one.number === number));
  return (
    <RoadmapFrame
      title={title}
      trail={{
        links: [{ href: viewHref("/priorites", view), label: t("title", { label: capital(label) }) }],
        current: t("numbered", { label: capital(label), number }),
      }}
      path={`/priorites/${number}`}
      view={view}
      screen={screen}
      kept={explanation === null ? {} : ownWhyParams("progress")}
    >
      {explanation !== null && <RollUpPanel explanation={explanation} path={`/priorites/${number}`} view={view} />}
      <PriorityFigures screen={screen} number={number} view={view} />
      {screen.board !== null && (
        <PriorityAlerts screen={screen} board={screen.board} number={number} projects={served} view={view} />
      )}
      <div className="tj-columns tj-columns--2">
        <Section title={t("projects")}>
          <ProjectList projects={served} today={view.day ?? roadmapView.today} view={view} empty={t("noProject")} />
        </Section>
        <PrioritySuccession priority={priority} roadmaps={roadmapView.roadmaps} />
      </div>
    </RoadmapFrame>
  );
}

type AlertsProps = Pick<Props, "screen" | "projects" | "view"> & {
  readonly board: BoardAnswer;
  readonly number: number;
};

function PriorityAlerts({ screen: { reader, names }, board, number, projects, view }: AlertsProps) {
  const indicators = board.indicators.filter(({ priority }) => priority === number);
  const part = { indicators: indicators.map(({ code }) => code), projects: projects.map(({ slug }) => slug) };
  return (
    <OwnAlerts
      alerts={alertsAbout(alertsFor(reader, board.alerts), part)}
      ground={{ indicators, projects, departments: names.departments }}
      period={board.period}
      view={view}
    />
  );
}

type FiguresProps = Pick<Props, "screen" | "view"> & { readonly number: number };

function PriorityFigures({ screen: { board, reader, roadmapView, indicators }, number, view }: FiguresProps) {
  const t = useTranslations("priority");
  const rolled = board?.priorities.find((one) => one.number === number);
  const lines = mostUrgentFirst((board?.indicators ?? []).filter(({ priority }) => priority === number));
  if (board === null && reader.figures === "published") {
    return <NothingPublished roadmapView={roadmapView} path={`/priorites/${number}`} view={view} />;
  }
  if (board === null) {
    return (
      <Section title={t("indicators")}>
        <IndicatorNames indicators={indicators.filter(({ priority }) => priority === number)} view={view} />
      </Section>
    );
  }
  return (
    <Section title={t("indicators")}>
      {rolled !== undefined && lines.length > 0 && <RolledUp priority={rolled} view={view} />}
      {lines.length === 0 ? (
        <EmptyState>{t("noIndicator")}</EmptyState>
      ) : (
        <FigureTable
          caption={t("indicators")}
          lines={lines.map((line) => ({ id: line.code, line }))}
          period={roadmapView.period}
          label={roadmapView.roadmap.label}
          view={view}
        />
      )}
    </Section>
  );
}

const RolledUp = ({ priority, view }: { readonly priority: BoardPriority; readonly view: View }) => (
  <div className="tj-roll-up">
    <StatusBadge status={priority.of.total === 0 ? "notApplicable" : priority.status} />
    <PriorityProgress priority={priority} view={view} />
    <PriorityCounts priority={priority} />
  </div>
);
