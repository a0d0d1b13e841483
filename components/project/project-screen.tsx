import { useTranslations } from "next-intl";

import { OwnAlerts } from "@/components/alert/own-alerts";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { Section } from "@/components/ui/section";
import { milestoneStateOn } from "@/lib/domain/milestone";
import type { ProjectScreenFacts } from "@/lib/domain/project-screen";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyParams } from "@/lib/schemas/why";

import { MilestoneList } from "./milestone-list";
import { PhaseTimeline } from "./phase-timeline";
import { ProjectExplained } from "./project-explained";
import { ProjectFigures } from "./project-figures";
import { ProjectSheet } from "./project-sheet";
import { ProjectSuccession } from "./project-succession";

type Props = {
  readonly screen: ProjectScreenFacts;
  readonly view: View;
  /** The address asks how its progress comes about. */
  readonly isExplained: boolean;
};

export function ProjectScreen({ screen, view, isExplained }: Props) {
  const t = useTranslations("project");
  const { project, progress, roadmapView, names } = screen;
  const path = `/projets/${project.slug}`;
  const today = view.day ?? roadmapView.today;
  const milestones = project.milestones.map((one) => ({ ...one, state: milestoneStateOn(one, today) }));
  return (
    <RoadmapFrame
      title={project.name}
      subtitle={project.summary ?? roadmapView.roadmap.title}
      trail={{ links: [{ href: viewHref("/projets", view), label: t("title") }], current: project.name }}
      path={path}
      view={view}
      screen={screen}
      kept={isExplained ? ownWhyParams("progress") : {}}
      hasFigures={progress !== null && progress.lines.length > 0}
    >
      {isExplained && progress !== null && <ProjectExplained {...{ progress, names, path, view }} />}
      <div className="tj-columns tj-columns--2">
        <Section title={t("phase.title")}>
          <PhaseTimeline phases={project.phases} today={today} />
        </Section>
        <Section id="jalons" title={t("milestones")}>
          <MilestoneList milestones={milestones} today={today} view={view} empty={t("noMilestones")} />
        </Section>
      </div>
      <ProjectFigures
        progress={progress}
        reader={screen.reader}
        period={roadmapView.period}
        names={names}
        view={view}
        path={path}
        name={project.name}
      />
      {screen.reader.figures !== "none" && (
        <OwnAlerts
          alerts={screen.alerts}
          ground={{
            indicators: progress?.lines.map(({ line }) => line) ?? [],
            projects: [project],
            departments: names.departments,
          }}
          period={roadmapView.period}
          view={view}
        />
      )}
      <div className="tj-columns tj-columns--2">
        <ProjectSheet project={project} label={roadmapView.roadmap.label} view={view} reader={screen.reader} />
        <ProjectSuccession project={project} roadmaps={roadmapView.roadmaps} />
      </div>
    </RoadmapFrame>
  );
}
