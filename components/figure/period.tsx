import { useLocale } from "next-intl";

import { formatPeriod, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** A period in words; French raises the ending of « 1er ». */
export function Period({ period, isShort = false }: { readonly period: string; readonly isShort?: boolean }) {
  const lang = toLang(useLocale());
  const text = (isShort ? formatPeriodShort : formatPeriod)(period, lang);
  const [, number, ending, rest] = /^(\d)(er|e)( .*)$/.exec(text) ?? [];
  if (number === undefined) return <>{text}</>;
  return (
    <>
      {number}
      <sup>{ending}</sup>
      {rest}
    </>
  );
}
