import en from "./en.json";
import fr from "./fr.json";
import type { Lang } from "./lang";

type Glossary = (typeof fr)["glossary"];
export type ModelName = keyof Glossary["models"];
export type EnumName = keyof Glossary["enums"];
export type EnumValue<E extends EnumName> = keyof Glossary["enums"][E] & string;

const glossaries = { fr: fr.glossary, en: en.glossary };

/** What a table of the model is called on screen. */
export const modelWord = (model: ModelName, lang: Lang): string => glossaries[lang].models[model];

/** What a code is called on screen; the same words as under `glossary.enums` in the catalogues. */
export function codeWord<E extends EnumName>(name: E, value: EnumValue<E>, lang: Lang): string {
  const words: Readonly<Record<string, string>> = glossaries[lang].enums[name];
  return words[value] ?? value;
}
