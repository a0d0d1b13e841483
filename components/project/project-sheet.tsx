import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { capital } from "@/components/ui/capital";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import type { Reader } from "@/lib/domain/reader";
import { formatDay, formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = { readonly project: ProjectFacts; readonly label: string; readonly view: View; readonly reader: Reader };

/** Who owns it, whom it serves, with whom, and where all this was read. */
export function ProjectSheet({ project, label, view, reader }: Props) {
  const t = useTranslations("project.sheet");
  const { department, priorities, ministries, partners, source } = project;
  const link = (href: string, text: string) => (
    <TextLink key={href} href={viewHref(href, view)}>
      {text}
    </TextLink>
  );
  const served = priorities.map(({ number, title }) => link(`/priorites/${number}`, `${number}. ${title}`));
  const canOpen = (code: string): boolean => reader.figures !== "published" || reader.ministries.includes(code);
  const concerned = ministries.map(({ code, name }) =>
    canOpen(code) ? link(`/ministeres/${code}`, capital(name)) : capital(name),
  );
  const entries = [
    { term: t("department"), definition: link(`/departements/${department.code}`, department.name) },
    ...listEntry(capital(label), served),
    ...listEntry(t("ministries"), concerned),
    ...listEntry(t("partners"), partners),
    ...usePlanEntries(project),
    { term: t("source"), definition: source ?? t("noSource") },
  ];
  return (
    <Section title={t("title")}>
      <DefinitionList entries={entries} />
    </Section>
  );
}

/** Nothing for an empty list. */
function listEntry(term: string, items: readonly ReactNode[]) {
  if (items.length === 0) return [];
  const definition = (
    <ul className="tj-plain">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
  return [{ term, definition }];
}

function usePlanEntries({ startsOn, plannedMonths, plannedCost }: ProjectFacts) {
  const t = useTranslations("project.sheet");
  const lang = toLang(useLocale());
  return [
    ...(startsOn === null ? [] : [{ term: t("startsOn"), definition: formatDay(startsOn, lang) }]),
    ...(plannedMonths === null
      ? []
      : [{ term: t("plannedMonths"), definition: t("months", { count: plannedMonths }) }]),
    ...(plannedCost === null
      ? []
      : [{ term: t("plannedCost"), definition: t("euros", { value: formatNumber(plannedCost, 0, lang) }) }]),
  ];
}
