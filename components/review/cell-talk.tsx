import { useLocale, useTranslations } from "next-intl";

import type { SheetMoveView } from "@/components/sheet/sheet-desk-view";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { CellDifference } from "./cell-difference";
import { threadOf, type ThreadMessage } from "./cell-thread";
import type { CellStoryView } from "./review-view";

type Props = {
  readonly cell: DefinedCell;
  readonly story: CellStoryView;
  readonly moves: readonly SheetMoveView[];
};

/** The one thread of a cell: its values, comments, returns and answers, the handing-over and the acceptance. */
export function CellTalk({ cell, story, moves }: Props) {
  const t = useTranslations("review.thread");
  const messages = threadOf(cell, story, moves);
  return (
    <>
      <div className="tj-section__head tj-pane__thread">
        <h3 id="echanges">{t("title")}</h3>
        <span className="tj-section__aside">{t("count", { count: messages.length })}</span>
      </div>
      {messages.length === 0 && <p className="tj-mute">{t("nobody")}</p>}
      <ol className="tj-thread" aria-labelledby="echanges">
        {messages.map((message, index) => (
          <Message key={index} cell={cell} message={message} />
        ))}
      </ol>
    </>
  );
}

const ofReviewer: ReadonlySet<ThreadMessage["kind"]> = new Set(["return", "returnSheet", "accepted", "validate"]);

function Message({ cell, message }: { readonly cell: DefinedCell; readonly message: ThreadMessage }) {
  const t = useTranslations("review.thread");
  const lang = toLang(useLocale());
  const { kind, by, at, text, period, change } = message;
  return (
    <li data-own={ofReviewer.has(kind)}>
      <p className="tj-small tj-mute">
        <b className="tj-ink">{by}</b> · {formatInstant(at, lang)}, {t(kind, { period: formatPeriod(period, lang) })}
      </p>
      {change !== undefined && (
        <p>
          <CellDifference cell={cell} {...change} />
        </p>
      )}
      {text !== null && <p>{text}</p>}
    </li>
  );
}
