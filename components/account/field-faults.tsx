"use client";

import { useTranslations } from "next-intl";
import { createContext, use } from "react";

const FieldFaults = createContext<Partial<Record<string, string[]>>>({});
export const FieldFaultsProvider = FieldFaults.Provider;

/** What is wrong with a field of the form around, or with one below it (`roles[0]`, `roles[0].department`). */
export function useFieldFault(name: string): string | undefined {
  const t = useTranslations("account");
  const faults = use(FieldFaults);
  const path = Object.keys(faults).find((one) => one === name || one.startsWith(`${name}.`));
  const [code] = (path === undefined ? undefined : faults[path]) ?? [];
  if (code === undefined) return undefined;
  if (t.has(`field.${code}`)) return t(`field.${code}`);
  return t(t.has(`refusal.${code}`) ? `refusal.${code}` : "field.invalid");
}
