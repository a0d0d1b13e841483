import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PriorityFacts, PriorityLink } from "@/lib/domain/plan-facts";
import type { RoadmapLabels } from "@/lib/domain/roadmap-view";
import { codeWord } from "@/lib/messages/glossary";
import { toLang } from "@/lib/messages/lang";
import { plainView, viewHref } from "@/lib/schemas/view";

type Props = { readonly priority: PriorityFacts; readonly roadmaps: readonly RoadmapLabels[] };

/** What the priority took over from earlier roadmaps, and what took it over. */
export function PrioritySuccession({ priority: { succeeds, succeededBy }, roadmaps }: Props) {
  const t = useTranslations("priority.succession");
  const item = (link: PriorityLink, word: string) => (
    <LinkItem key={`${link.roadmap}/${link.number}`} link={link} word={word} roadmaps={roadmaps} />
  );
  return (
    <Section title={t("title")}>
      {succeeds.length + succeededBy.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      <ul className="tj-rows">
        {succeeds.map((link) => item(link, t("succeeds", { label: link.label, number: link.number })))}
        {succeededBy.map((link) => item(link, t("succeededBy", { label: link.label, number: link.number })))}
      </ul>
    </Section>
  );
}

type ItemProps = Pick<Props, "roadmaps"> & { readonly link: PriorityLink; readonly word: string };

function LinkItem({ link: { roadmap, number, title, kind }, word, roadmaps }: ItemProps) {
  const lang = toLang(useLocale());
  return (
    <li className="tj-rows__item">
      <div>
        {word}{" "}
        <TextLink href={viewHref(`/priorites/${number}`, { ...plainView, roadmap })} className="tj-name">
          {title}
        </TextLink>
        <span className="tj-rows__note">
          {codeWord("SuccessionKind", kind, lang)} · {roadmaps.find(({ slug }) => slug === roadmap)?.title ?? roadmap}
        </span>
      </div>
    </li>
  );
}
