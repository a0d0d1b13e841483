import { useLocale, useTranslations } from "next-intl";

import { toLang } from "@/lib/messages/lang";

/**
 * What figures are written with. Tables of many lines ask for it once and draw their figures by functions: a component
 * that asks by itself costs more than what it draws.
 */
export function useFigureWords() {
  return {
    lang: toLang(useLocale()),
    marks: useTranslations("marks"),
    status: useTranslations("status"),
    why: useTranslations("why"),
  };
}
export type FigureWords = ReturnType<typeof useFigureWords>;
