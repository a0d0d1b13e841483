import { useTranslations } from "next-intl";

import { TextLink } from "@/components/ui/text-link";
import type { RoadmapLabels, RoadmapView } from "@/lib/domain/roadmap-view";
import { plainView, viewHref } from "@/lib/schemas/view";

type Props = {
  readonly roadmapView: RoadmapView;
  /** The page for another roadmap; without it there is none to change to. */
  readonly path?: string;
};

const years = ({ startsOn, endsOn }: RoadmapLabels) => ({ from: startsOn.slice(0, 4), to: endsOn.slice(0, 4) });

/** « Titre, 2023-2027 », and the other roadmaps behind « changer ». */
export function RoadmapLine({ roadmapView: { roadmap, roadmaps }, path }: Props) {
  const t = useTranslations("board.roadmap");
  const others = roadmaps.filter(({ slug }) => slug !== roadmap.slug);
  const name = (one: RoadmapLabels) => t("title", { title: one.title, ...years(one) });
  return (
    <span className="tj-roadmap">
      <span>{name(roadmap)}</span>
      {path !== undefined && others.length > 0 && (
        <details className="tj-roadmap__others">
          <summary>{t("change")}</summary>
          <ul className="tj-roadmap__list">
            {others.map((one) => (
              <li key={one.slug}>
                <TextLink href={viewHref(path, { ...plainView, roadmap: one.slug })}>{name(one)}</TextLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
