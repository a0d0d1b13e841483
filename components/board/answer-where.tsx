import { useTranslations } from "next-intl";

import { StatusCounts } from "@/components/figure/status-counts";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { countByStanding, countKeeping } from "@/lib/domain/board-order";

type Props = { readonly lines: readonly BoardIndicator[]; readonly areKey: boolean };

/** « Où en sommes-nous ? »: how many keep their way. */
export function AnswerWhere({ lines, areKey }: Props) {
  const t = useTranslations("board.where");
  const { keeping, of } = countKeeping(lines);
  return (
    <div>
      <h2 className="tj-answer__question">{t("question")}</h2>
      <p className="tj-answer__figure">
        {t.rich(areKey ? "keyFigures" : "indicators", { keeping, of, small: (chunks) => <small>{chunks}</small> })}
      </p>
      <StatusCounts counts={countByStanding(lines)} />
    </div>
  );
}
