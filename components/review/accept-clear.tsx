import type { RefusalOf } from "@/components/sheet/action-form";
import type { ReviewItem } from "@/lib/domain/review-queue";
import type { FormAction } from "@/lib/schemas/form-state";

import { AcceptClearForm } from "./accept-clear-form";
import { reviewHidden, reviewHref, type ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly action: FormAction<RefusalOf<"review">> };

/** The cells with nothing to report, of all the sheets at once; never a figure that the reviewer wrote. */
export function AcceptClear({ view, action }: Props) {
  const { actor, queue, open } = view;
  const writes = actor.kind === "person" ? actor.userId : null;
  const items = queue.clear.filter(({ cell }) => cell.latest?.authorId !== writes);
  if (items.length === 0) return null;
  const { roadmap, period, back } = reviewHidden(view, "", open !== null && items.includes(open) ? null : open);
  return (
    <AcceptClearForm
      hidden={{ roadmap, period, back, cells: items.map(seen) }}
      count={items.length}
      returnTo={reviewHref(view, open)}
      action={action}
    />
  );
}

const seen = ({ department, cell: { series, period, latest } }: ReviewItem): string =>
  [department, series, period, latest?.revision ?? 0].join(" ");
