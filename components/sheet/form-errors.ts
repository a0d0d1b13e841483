"use client";

import { useTranslations } from "next-intl";
import { createContext, use } from "react";

type Fields = Partial<Record<string, string[]>>;

const FormErrors = createContext<Fields>({});
export const FormErrorsProvider = FormErrors.Provider;

/** The sentence of what is wrong with a field of the form around, if anything is. */
export function useFieldError(name: string): string | undefined {
  const t = useTranslations("sheet.field");
  const [code] = use(FormErrors)[name] ?? [];
  if (code === undefined) return undefined;
  return t(t.has(code) ? code : "invalid");
}
