import { useTranslations } from "next-intl";

import { roundedTime } from "@/lib/domain/sheet-times";

/** « 5 heures », « 3 jours »; empty for a step that never came. */
export function useTimeText(): (milliseconds: number | null) => string {
  const t = useTranslations("sheet.time");
  return (milliseconds) => {
    if (milliseconds === null) return "";
    const { unit, count } = roundedTime(milliseconds);
    return t(unit, { count });
  };
}
