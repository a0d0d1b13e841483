import { useLocale, useTranslations } from "next-intl";

import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { DefinitionFacts, IndicatorFacts, RuleFacts } from "@/lib/domain/indicator-facts";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import { codeWord } from "@/lib/messages/glossary";
import { toLang, type Lang } from "@/lib/messages/lang";

import { FormulaSentence } from "./formula-sentence";

type Props = { readonly facts: IndicatorFacts };

/** What is measured and how, as it holds. */
export function DefinitionSection({ facts: { labels, definition, versions } }: Props) {
  const t = useTranslations("indicator.definition");
  const lang = toLang(useLocale());
  const latest = versions.at(-1);
  const entries = [
    { term: t("counted"), definition: labels.definition ?? t("unwritten") },
    { term: t("unit"), definition: definition.unit },
    { term: t("source"), definition: labels.source ?? t("unwritten") },
    { term: t("aggregation"), definition: <FormulaSentence definition={definition} /> },
    { term: t("direction"), definition: directionText(definition, t, lang) },
    { term: t("frequency"), definition: codeWord("Frequency", definition.frequency, lang) },
    { term: t("family"), definition: codeWord("IndicatorFamily", labels.family, lang) },
    { term: t("rules"), definition: rulesText(definition.rules, t, lang) },
    ...(labels.contact === null ? [] : [{ term: t("contact"), definition: labels.contact }]),
  ];
  return (
    <Section
      id="definition"
      title={t("title")}
      aside={latest && t("version", { version: latest.version, from: formatPeriod(latest.from, lang) })}
    >
      <DefinitionList entries={entries} />
    </Section>
  );
}

type Translate = ReturnType<typeof useTranslations>;

function directionText({ direction, band, unit }: DefinitionFacts, t: Translate, lang: Lang): string {
  const word = codeWord("Direction", direction, lang);
  return direction === "maintain" && band !== "0" ? t("band", { word, band: formatNumber(band, 2, lang), unit }) : word;
}

export function rulesText(rules: readonly RuleFacts[], t: Translate, lang: Lang): string {
  if (rules.length === 0) return t("noRule");
  const one = (rule: RuleFacts): string => {
    const level = t(`level.${rule.level}`);
    if (rule.value === null) return t(`rule.${rule.type}`, { level });
    const decimals = rule.value.split(".")[1]?.length ?? 0;
    return t(`rule.${rule.type}`, { level, value: formatNumber(rule.value, decimals, lang) });
  };
  return rules.map(one).join(lang === "fr" ? "\u00a0; " : "; ");
}
