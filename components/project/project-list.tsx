import { useLocale, useTranslations } from "next-intl";

import { TextLink } from "@/components/ui/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { Day } from "@/lib/domain/day";
import { phaseAt } from "@/lib/domain/phase";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { phaseWord } from "./phase-word";

type Props = {
  readonly projects: readonly ProjectFacts[];
  readonly today: Day;
  readonly view: View;
  readonly empty: string;
};

/** Projects with who owns them and the phase they are in: a list on another noun's page. */
export function ProjectList({ projects, today, view, empty }: Props) {
  const t = useTranslations("project.phase");
  const lang = toLang(useLocale());
  if (projects.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <ul className="tj-rows">
      {projects.map((project) => {
        const phase = phaseAt(project.phases, today);
        return (
          <li key={project.slug} className="tj-rows__item">
            <div>
              <TextLink href={viewHref(`/projets/${project.slug}`, view)} className="tj-name">
                {project.name}
              </TextLink>
              <span className="tj-rows__note">
                {[project.department.code, project.summary].filter((part) => part !== null).join(" · ")}
              </span>
            </div>
            <Tag>{phase === null ? t("unknown") : phaseWord(phase, t, lang)}</Tag>
          </li>
        );
      })}
    </ul>
  );
}
