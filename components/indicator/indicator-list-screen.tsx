import { useTranslations } from "next-intl";

import { NothingPublished } from "@/components/board/nothing-published";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import type { View } from "@/lib/schemas/view";

import { IndicatorList } from "./indicator-list";

type Props = { readonly screen: RoadmapScreen; readonly view: View };
const path = "/indicateurs";

export function IndicatorListScreen({ screen, view }: Props) {
  const t = useTranslations("indicator");
  const { reader, roadmapView, board, indicators, names } = screen;
  const { period, roadmap } = roadmapView;
  return (
    <RoadmapFrame title={t("title")} path={path} view={view} screen={screen} canChange>
      {board === null && reader.figures === "published" && (
        <NothingPublished roadmapView={roadmapView} path={path} view={view} />
      )}
      {reader.figures === "none" && <p className="tj-context">{t("noFigures")}</p>}
      <IndicatorList
        lines={board?.indicators ?? null}
        indicators={indicators}
        departments={names.departments}
        period={period}
        label={roadmap.label}
        view={view}
      />
    </RoadmapFrame>
  );
}
