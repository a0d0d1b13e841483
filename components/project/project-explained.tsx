import { seriesLabel } from "@/components/indicator/series-label";
import { RollUpPanel } from "@/components/why/roll-up-panel";
import type { Names } from "@/lib/domain/indicator-screen";
import type { ProjectProgress } from "@/lib/domain/project-progress";
import type { View } from "@/lib/schemas/view";
import { noCode, seriesSelection } from "@/lib/schemas/why";

type Props = {
  readonly progress: ProjectProgress;
  readonly names: Names;
  readonly path: string;
  readonly view: View;
};

/** What a project's progress is made of: its series, each in its place. */
export function ProjectExplained({ progress, names, path, view }: Props) {
  const label = (id: string): string => {
    const { department = "", ministry = noCode } = seriesSelection(id);
    return seriesLabel({ department, ministry: ministry === noCode ? null : ministry, project: null }, names);
  };
  return (
    <RollUpPanel
      explanation={progress.explanation}
      path={path}
      view={view}
      selectionOf={({ code }) => seriesSelection(code)}
      noteOf={({ code, indicator }) => `${indicator} · ${label(code)}`}
    />
  );
}
