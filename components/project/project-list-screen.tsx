import { useTranslations } from "next-intl";

import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { capital } from "@/components/ui/capital";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import type { Reader } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import type { View } from "@/lib/schemas/view";

import { ProjectTable } from "./project-table";

type Props = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  readonly projects: readonly ProjectFacts[];
  readonly view: View;
};

export function ProjectListScreen({ reader, roadmapView, projects, view }: Props) {
  const t = useTranslations("project");
  const { label } = roadmapView.roadmap;
  return (
    <RoadmapFrame
      title={t("title")}
      path="/projets"
      view={view}
      screen={{ reader, roadmapView, sheets: [] }}
      canChange
      hasFigures={false}
    >
      <ProjectTable projects={projects} label={capital(label)} today={view.day ?? roadmapView.today} view={view} />
    </RoadmapFrame>
  );
}
