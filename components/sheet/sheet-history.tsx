import { useLocale, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { SheetMoveView } from "./sheet-desk-view";

/** Who handed the sheet over, sent it back or validated it, and when. */
export function SheetHistory({ moves }: { readonly moves: readonly SheetMoveView[] }) {
  const t = useTranslations("sheet");
  const lang = toLang(useLocale());
  if (moves.length === 0) return null;
  return (
    <Disclosure summary={t("page.moves")}>
      <ol className="tj-thread">
        {moves.map(({ move, by, at, reason }) => (
          <li key={`${move} ${at.toISOString()}`}>
            <p className="tj-small tj-mute">
              <b>{t(`move.${move}`)}</b> · {t("move.by", { by: by ?? "", at: formatInstant(at, lang) })}
            </p>
            {reason !== undefined && reason !== null && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
