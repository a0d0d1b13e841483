"use client";

import { useTranslations } from "next-intl";

import type { Fault } from "@/lib/domain/result";
import { formatNumber } from "@/lib/messages/format";

import { useEntry } from "./entry-context";

/** What is wrong with something typed or pasted, in one sentence. */
export function useFaultSentence(): (fault: Fault | undefined, unit: string) => string {
  const t = useTranslations("entry.fault");
  const { writing } = useEntry();
  const figure = (text: string | number | undefined, decimals: number) =>
    text === undefined ? "" : formatNumber(String(text), decimals, writing.lang);
  return (fault, unit) => {
    const code = fault?.code ?? "invalid";
    const { decimal, thousands, word = "", length, longest } = fault?.params ?? {};
    return t(t.has(code) ? code : "invalid", {
      decimal: figure(decimal, 3),
      thousands: figure(thousands, 0),
      unit,
      word,
      length: figure(length, 0),
      longest: figure(longest, 0),
    });
  };
}
