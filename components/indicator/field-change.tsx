import { useLocale, useTranslations } from "next-intl";

import { capital } from "@/components/ui/capital";
import type { DefinitionChange, DefinitionField, FieldValue } from "@/lib/domain/definition-changes";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import { codeWord, type EnumName, type EnumValue } from "@/lib/messages/glossary";
import { toLang } from "@/lib/messages/lang";

import { rulesText } from "./definition-section";

/** What a field said, and what it says. */
export function FieldChange({ change: { field, before, after } }: { readonly change: DefinitionChange }) {
  const word = useFieldWord();
  const t = useTranslations("indicator.versions");
  return (
    <>
      <span className="fr-sr-only">{t("before")} </span>
      <del className="tj-mute">{word(field, before)}</del>
      <span aria-hidden="true"> → </span>
      <span className="fr-sr-only">{t("after")} </span>
      <ins>{word(field, after)}</ins>
    </>
  );
}

/** Codes that the glossary has a word for. */
const enums = {
  family: "IndicatorFamily",
  kind: "IndicatorKind",
  overTime: "OverTime",
  overSeries: "OverSeries",
  direction: "Direction",
  frequency: "Frequency",
} as const satisfies Partial<Record<DefinitionField, EnumName>>;
const isCoded = (field: DefinitionField): field is keyof typeof enums => Object.hasOwn(enums, field);

const numbers: ReadonlySet<DefinitionField> = new Set<DefinitionField>(["scale", "tolerance", "band", "weight"]);
const periods: ReadonlySet<DefinitionField> = new Set<DefinitionField>(["from", "to"]);

function useFieldWord() {
  const t = useTranslations("indicator.versions");
  const definition = useTranslations("indicator.definition");
  const lang = toLang(useLocale());
  return (field: DefinitionField, value: FieldValue): string => {
    if (value === null) return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return formatNumber(value, 0, lang);
    if (typeof value !== "string") return rulesText(value, definition, lang);
    if (numbers.has(field)) return formatNumber(value, value.split(".")[1]?.length ?? 0, lang);
    if (periods.has(field)) return formatPeriod(value, lang);
    if (!isCoded(field)) return value;
    const name = enums[field];
    return capital(codeWord(name, value as EnumValue<typeof name>, lang));
  };
}
