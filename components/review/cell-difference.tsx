import { useTranslations } from "next-intl";

import type { CellContent } from "@/lib/domain/cell";
import type { DefinedCell } from "@/lib/domain/defined-cell";

import { CellFigure } from "./cell-figure";

type Props = {
  readonly cell: DefinedCell;
  /** Without it, there is only what the cell holds. */
  readonly before?: CellContent | null;
  readonly after: CellContent | null;
};

/** « 11 900 → 12 400 »: struck through, then what stands; said in words to who does not see it. */
export function CellDifference({ cell, before, after }: Props) {
  const t = useTranslations("review.difference");
  if (before === undefined) return <CellFigure cell={cell} content={after} hasUnit />;
  return (
    <span className="tj-difference">
      <span className="fr-sr-only">{t("before")} </span>
      <del>
        <CellFigure cell={cell} content={before} />
      </del>{" "}
      <span aria-hidden="true">→</span> <span className="fr-sr-only">{t("after")} </span>
      <ins>
        <CellFigure cell={cell} content={after} hasUnit />
      </ins>
    </span>
  );
}
