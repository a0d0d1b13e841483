import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { IndicatorKnowledge, KnowledgeChange } from "@/lib/domain/compare-knowledge";
import type { Names } from "@/lib/domain/indicator-screen";
import { plainView, viewHref } from "@/lib/schemas/view";

import { KnowledgeTable } from "./knowledge-table";

type Props = {
  readonly knowledge: readonly IndicatorKnowledge[];
  readonly names: Names;
  readonly roadmap: string;
};
const changes = ["new", "changed", "withdrawn"] as const satisfies readonly KnowledgeChange[];

/** What became known between two days, by indicator: values, targets, definitions. */
export function KnowledgeSection({ knowledge, names, roadmap }: Props) {
  const t = useTranslations("comparison.knowledge");
  return (
    <Section
      title={t("title")}
      id="connaissance"
      aside={knowledge.length > 0 && t("aside", { count: knowledge.length })}
    >
      {knowledge.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <ul className="tj-rows">
          {knowledge.map((one) => (
            <li key={one.code} className="tj-compared__knowledge">
              <Disclosure summary={<Summary knowledge={one} />}>
                <TextLink href={viewHref(`/indicateurs/${one.code}`, { ...plainView, roadmap })} className="tj-link">
                  {t("open")}
                </TextLink>
                <KnowledgeTable knowledge={one} names={names} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Summary({ knowledge: { name, values, targets, definitions } }: { readonly knowledge: IndicatorKnowledge }) {
  const t = useTranslations("comparison.knowledge");
  const parts = (
    [
      ["values", values],
      ["targets", targets],
      ["definitions", definitions],
    ] as const
  ).flatMap(([what, all]) =>
    changes.flatMap((change) => {
      const count = all.filter((one) => one.change === change).length;
      return count === 0 ? [] : [t(`${what}.${change}`, { count })];
    }),
  );
  return (
    <>
      {name} <span className="tj-compared__counts">{parts.join(", ")}</span>
    </>
  );
}
