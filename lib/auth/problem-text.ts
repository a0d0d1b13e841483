import { createTranslator } from "use-intl/core";

import type { Fault } from "@/lib/domain/result";
import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import { defaultLang, langs, type Lang } from "@/lib/messages/lang";
import type { ProblemCode } from "@/lib/schemas/fault";

type Sentences = { readonly title: Record<ProblemCode, string>; readonly detail: Record<ProblemCode, string> };
// The compiler checks here that each code has its sentences in both languages.
const sentences: Record<Lang, Sentences> = { fr: fr.errors, en: en.errors };
const faultSentences: Record<Lang, Readonly<Record<string, string>>> = { fr: fr.errors.fault, en: en.errors.fault };

/** The language a caller asked for with Accept-Language, French when it names none of ours. */
export function langOf(request: Request): Lang {
  const asked = (request.headers.get("accept-language") ?? "").split(",").map((part) => {
    const [tag = "", ...options] = part.trim().toLowerCase().split(";");
    const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find((q) => q !== undefined);
    return { lang: tag.split("-")[0], quality: Number(quality ?? 1) };
  });
  const known = langs.flatMap((lang) => {
    const qualities = asked.filter((one) => one.lang === lang).map((one) => one.quality);
    return qualities.length > 0 ? [{ lang, quality: Math.max(...qualities) }] : [];
  });
  const best = known.toSorted((a, b) => b.quality - a.quality)[0];
  return best !== undefined && best.quality > 0 ? best.lang : defaultLang;
}

export const problemTitle = (code: ProblemCode, lang: Lang): string => sentences[lang].title[code];
export const problemDetail = (code: ProblemCode, lang: Lang): string => sentences[lang].detail[code];

/** The sentence of a fault; where its own cannot be made (a figure it names is not given), a general one. */
export function faultMessage(fault: Fault, lang: Lang): string {
  const details: Readonly<Record<string, string>> = sentences[lang].detail;
  const general = details[fault.code] ?? faultSentences[lang]["invalid"] ?? "";
  const said = faultSentences[lang];
  // What could not be read is named where it is known.
  const own = (fault.params?.["text"] === undefined ? undefined : said[`${fault.code}Text`]) ?? said[fault.code];
  if (own === undefined) return general;
  const translate = createTranslator({
    locale: lang,
    messages: { own },
    onError: () => undefined,
    getMessageFallback: () => general,
  });
  return translate("own", fault.params);
}
