import { useTranslations } from "next-intl";

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
  const key = `${open.cell.series} ${open.cell.period}`;
  return (
    <>
      {actions !== null && (
        <CellActsForms
          hidden={reviewHidden(view, open.department)}
          cell={key}
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
        canAct={actions !== null}
      />
    </>
  );
}
