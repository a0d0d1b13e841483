import { useTranslations } from "next-intl";

import { emptyMarks } from "@/lib/domain/cell";

import { EmptyMark } from "./empty-mark";

/** Closes a table of figures: what each sign means, in words, for everybody. */
export function MarkLegend() {
  const t = useTranslations("marks");
  return (
    <p className="tj-legend">
      <span>
        <span className="tj-provisional">{t("provisional.short")}</span> {t("provisional.legend")}
      </span>
      {emptyMarks.map((mark) => (
        <span key={mark}>
          <EmptyMark mark={mark} /> {t(`${mark}.legend`)}
        </span>
      ))}
    </p>
  );
}
