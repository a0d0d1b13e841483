"use client";

import { useTranslations } from "next-intl";
import { createContext, use } from "react";

import type { FormState } from "@/lib/schemas/form-state";

type Fields = Partial<Record<string, string[]>>;

const FormErrors = createContext<Fields>({});
export const FormErrorsProvider = FormErrors.Provider;

/** « rows[2].dueOn » of a list is the field « dueOn.2 » of its form. */
const inRow = /^rows\[(\d+)\]\.(\w+)$/;
const fieldOf = (path: string): string => path.replace(inRow, "$2.$1");

/** What is wrong with each field of a form that came back, by the field's name. */
export function faultyFields(state: FormState<string>): Fields {
  if (state.status === "invalid") {
    return Object.fromEntries(Object.entries(state.fields).map(([path, codes]) => [fieldOf(path), codes]));
  }
  const faults = state.status === "refused" ? (state.faults ?? []) : [];
  return Object.fromEntries(faults.map(({ path, code }) => [fieldOf(path), [code]]));
}

/** The sentence of what is wrong with a field of the form around, if anything is. */
export function useFieldError(name: string): string | undefined {
  const t = useTranslations("sheet.field");
  const [code] = use(FormErrors)[name] ?? [];
  if (code === undefined) return undefined;
  return t(t.has(code) ? code : "invalid");
}
