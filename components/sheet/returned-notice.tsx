import { useLocale, useTranslations } from "next-intl";

import { cellName } from "@/components/entry/cell-name";
import { cellAnchor, type EntrySection } from "@/components/entry/entry-model";
import { Notice } from "@/components/ui/notice";
import { parisDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { SheetMoveView } from "./sheet-desk-view";

type Props = { readonly move: SheetMoveView; readonly sections: readonly EntrySection[] };

/** Why the director sent the sheet back, and the cells the reason is about. */
export function ReturnedNotice({ move, sections }: Props) {
  const t = useTranslations("sheet.returned");
  const lang = toLang(useLocale());
  const pointed = sections.flatMap((section) =>
    section.cells.filter(({ isPointed }) => isPointed).map((cell) => ({ section, cell })),
  );
  return (
    <Notice tone="warning" title={t("title", { by: move.by ?? "", day: formatDay(parisDay(move.at), lang) })}>
      <p>{t("text", { reason: move.reason ?? "" })}</p>
      {pointed.length > 0 && (
        <>
          <p>{t("cells")}</p>
          <ul className="tj-entry__kept">
            {pointed.map(({ section, cell }) => (
              <li key={cell.index}>
                <a href={`#${cellAnchor(cell)}`}>
                  {section.name}
                  {cellName(cell) !== null && ` – ${cellName(cell) ?? ""}`}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
