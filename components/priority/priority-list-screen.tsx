import { useTranslations } from "next-intl";

import { NothingPublished } from "@/components/board/nothing-published";
import { PriorityList } from "@/components/board/priority-list";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { capital } from "@/components/ui/capital";
import { TextLink } from "@/components/ui/text-link";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = { readonly screen: RoadmapScreen; readonly view: View };
const path = "/priorites";

export function PriorityListScreen({ screen, view }: Props) {
  const t = useTranslations("priority");
  const { board, roadmapView, reader } = screen;
  return (
    <RoadmapFrame
      title={t("title", { label: capital(roadmapView.roadmap.label) })}
      path={path}
      view={view}
      screen={screen}
      canChange
    >
      {board !== null ? (
        <PriorityList priorities={board.priorities} view={view} />
      ) : (
        <>
          {reader.figures === "published" && <NothingPublished roadmapView={roadmapView} path={path} view={view} />}
          <PriorityTitles screen={screen} view={view} />
        </>
      )}
    </RoadmapFrame>
  );
}

function PriorityTitles({ screen: { roadmapView }, view }: Props) {
  return (
    <ol className="tj-priorities">
      {roadmapView.priorities.map(({ number, title }) => (
        <li key={number}>
          <span className="tj-priorities__number" aria-hidden="true">
            {number}
          </span>
          <TextLink href={viewHref(`${path}/${number}`, view)} className="tj-name">
            {title}
          </TextLink>
        </li>
      ))}
    </ol>
  );
}
