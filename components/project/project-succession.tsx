import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ProjectFacts, ProjectLink } from "@/lib/domain/plan-facts";
import type { RoadmapLabels } from "@/lib/domain/roadmap-view";
import { codeWord } from "@/lib/messages/glossary";
import { toLang } from "@/lib/messages/lang";
import { plainView, viewHref } from "@/lib/schemas/view";

type Props = { readonly project: ProjectFacts; readonly roadmaps: readonly RoadmapLabels[] };

/** What the project took over from earlier ones, and what took it over. */
export function ProjectSuccession({ project: { succeeds, succeededBy }, roadmaps }: Props) {
  const t = useTranslations("project.succession");
  return (
    <Section title={t("title")}>
      {succeeds.length + succeededBy.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      <ul className="tj-rows">
        {succeeds.map((link) => (
          <LinkItem key={link.slug} link={link} word={t("succeeds")} roadmaps={roadmaps} />
        ))}
        {succeededBy.map((link) => (
          <LinkItem key={link.slug} link={link} word={t("succeededBy")} roadmaps={roadmaps} />
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = Pick<Props, "roadmaps"> & { readonly link: ProjectLink; readonly word: string };

function LinkItem({ link: { slug, name, roadmap, kind }, word, roadmaps }: ItemProps) {
  const lang = toLang(useLocale());
  const title = roadmaps.find((one) => one.slug === roadmap)?.title ?? roadmap;
  return (
    <li className="tj-rows__item">
      <div>
        {word}{" "}
        <TextLink href={viewHref(`/projets/${slug}`, { ...plainView, roadmap })} className="tj-name">
          {name}
        </TextLink>
        <span className="tj-rows__note">
          {codeWord("SuccessionKind", kind, lang)} · {title}
        </span>
      </div>
    </li>
  );
}
