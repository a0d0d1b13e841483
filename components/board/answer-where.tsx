import { useTranslations } from "next-intl";

import { StatusCounts } from "@/components/figure/status-counts";
import { WhyLink } from "@/components/figure/why-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { countByStanding, countKeeping } from "@/lib/domain/board-order";
import type { View } from "@/lib/schemas/view";
import { ownWhyHref } from "@/lib/schemas/why";

type Props = { readonly lines: readonly BoardIndicator[]; readonly areKey: boolean; readonly view: View };

/** « Où en sommes-nous ? »: how many keep their way. */
export function AnswerWhere({ lines, areKey, view }: Props) {
  const t = useTranslations("board.where");
  const { keeping, of } = countKeeping(lines);
  return (
    <div>
      <h2 className="tj-answer__question">{t("question")}</h2>
      <p className="tj-answer__figure">
        <WhyLink
          href={ownWhyHref("/tableau-de-bord", view, "standings")}
          figure={t.markup(areKey ? "keyFigures" : "indicators", { keeping, of, small: (chunks) => chunks })}
        >
          {t.rich(areKey ? "keyFigures" : "indicators", { keeping, of, small: (chunks) => <small>{chunks}</small> })}
        </WhyLink>
      </p>
      <StatusCounts counts={countByStanding(lines)} />
    </div>
  );
}
