import { useLocale, useTranslations } from "next-intl";

import { WhyLink } from "@/components/figure/why-link";
import { TextLink } from "@/components/ui/text-link";
import type { BoardSheet } from "@/lib/domain/board-answer";
import type { Coverage } from "@/lib/domain/coverage";
import type { Collection } from "@/lib/domain/roadmap-view";
import { formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyHref } from "@/lib/schemas/why";

type Props = {
  readonly view: View;
  readonly coverage: Coverage;
  /** Sheets with something left to give, and their names; empty for those who do not see who is late. */
  readonly sheets: readonly BoardSheet[];
  readonly departments: Readonly<Record<string, string>>;
  readonly collection: Collection | null;
};

const small = (chunks: React.ReactNode) => <small>{chunks}</small>;
const shown = 6;

/** « Que manque-t-il ? »: who still owes how much, and by when; then what will not come. */
export function AnswerMissing({ view, coverage, sheets, departments, collection }: Props) {
  const t = useTranslations("board.missing");
  const late = sheets.filter(({ owed, given }) => given < owed).sort((a, b) => b.owed - b.given - (a.owed - a.given));
  const cells = late.reduce((sum, { owed, given }) => sum + owed - given, 0);
  const message = late.length === 0 ? "cells" : "cellsOf";
  const counts = { count: late.length === 0 ? coverage.missing : cells, departments: late.length };
  return (
    <div>
      <h2 className="tj-answer__question">{t("question")}</h2>
      <p className="tj-answer__figure">
        <WhyLink
          href={ownWhyHref("/tableau-de-bord", view, "coverage")}
          figure={t.markup(message, { ...counts, small: (chunks) => chunks })}
        >
          {t.rich(message, { ...counts, small })}
        </WhyLink>
        {late.length > 0 && <Deadline collection={collection} />}
      </p>
      <ul className="tj-missing">
        {late.slice(0, shown).map(({ department, owed, given }) => (
          <li key={department}>
            <TextLink href={viewHref(`/departements/${department}`, view)} className="tj-missing__who">
              {t("who", { name: departments[department] ?? department, code: department })}
            </TextLink>
            <span className="tj-nowrap">{t("left", { left: owed - given, owed })}</span>
          </li>
        ))}
      </ul>
      <NeverComing coverage={coverage} />
    </div>
  );
}

function Deadline({ collection }: Pick<Props, "collection">) {
  const t = useTranslations("board.missing");
  const lang = toLang(useLocale());
  if (collection?.state !== "open") return null;
  return <small>{t("before", { day: formatDayShort(collection.dueOn, lang) })}</small>;
}

function NeverComing({ coverage: { notAvailable, withheld } }: Pick<Props, "coverage">) {
  const t = useTranslations("board.missing");
  if (notAvailable + withheld === 0) return null;
  return <p className="tj-answer__note">{t("never", { notAvailable, withheld })}</p>;
}
