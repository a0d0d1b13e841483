import { useTranslations } from "next-intl";

import type { ReviewItem } from "@/lib/domain/review-queue";

import { CellActsForms } from "./cell-acts-forms";
import type { ReviewActions } from "./review-actions";
import { ReviewKeys } from "./review-keys";
import { reviewHidden, reviewHref, type ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly actions: ReviewActions | null };

/** Accepting the open cell, or sending it back; and going to the next one. */
export function CellActs({ view, actions }: Props) {
  const t = useTranslations("review.pane");
  const { open, items, desk } = view;
  if (open === null) return null;
  const at = items.indexOf(open);
  const [previous, next] = [items[at - 1], items[at + 1]];
  const { series, period, latest } = open.cell;
  const key = `${series} ${period}`;
  const isWaiting = desk.sheets.some(({ id, state }) => id === open.cell.sheetId && state === "submitted");
  return (
    <>
      {actions !== null && isWaiting && (
        <CellActsForms
          key={key}
          hidden={reviewHidden(view, open.department, afterAccepting(view))}
          afterReturn={reviewHidden(view, open.department, afterReturning(view))}
          cell={key}
          revision={latest?.revision ?? 0}
          isAccepted={open.isAccepted}
          isClosed={desk.campaign.state === "closed"}
          today={view.today}
          returnTo={reviewHref(view, open)}
          accept={actions.accept}
          sendBack={actions.sendBack}
        />
      )}
      {open.isAccepted && <p className="tj-mute">{t("accepted")}</p>}
      <ReviewKeys
        previous={previous ? reviewHref(view, previous) : null}
        next={next ? reviewHref(view, next) : null}
        canAct={actions !== null && isWaiting}
      />
    </>
  );
}

/** The next cell that waits; at the end of the queue, the first one that was passed over. */
function afterAccepting({ open, items }: ReviewView): ReviewItem | null {
  const at = open === null ? -1 : items.indexOf(open);
  const others = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return others.find(({ isAccepted, reasons }) => !isAccepted && reasons.length > 0) ?? others.find(isLeft) ?? null;
}

/** A sheet that is sent back leaves the queue with all its cells. */
const afterReturning = ({ open, items }: ReviewView): ReviewItem | null =>
  items.find(({ department, isAccepted }) => department !== open?.department && !isAccepted) ?? null;

const isLeft = ({ isAccepted }: ReviewItem): boolean => !isAccepted;
