import { useLocale } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import type { CellContent } from "@/lib/domain/cell";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { figureOf } from "@/lib/domain/entry-rules";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = { readonly cell: DefinedCell; readonly content: CellContent | null; readonly hasUnit?: boolean };

/** What a cell holds, as one figure: a quotient for a ratio, a mark where there is no value. */
export function CellFigure({ cell, content, hasUnit = false }: Props) {
  const lang = toLang(useLocale());
  const { definition } = cell;
  if (content === null) return <EmptyMark mark="missing" />;
  if (content.kind === "mark") return <EmptyMark mark={content.mark} />;
  const figure = figureOf(definition, content);
  if (figure === null) return <>÷ 0</>;
  return (
    <>
      {formatNumber(figure, definition.decimals, lang)}
      {(hasUnit || definition.unit === "%") && `\u00A0${definition.unit}`}
    </>
  );
}
