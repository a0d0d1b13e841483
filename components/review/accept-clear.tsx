import type { RefusalOf } from "@/components/sheet/action-form";
import type { FormAction } from "@/lib/schemas/form-state";

import { AcceptClearForms } from "./accept-clear-forms";
import { reviewHidden, reviewHref, type ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly action: FormAction<RefusalOf<"review">> };

/** The cells with nothing to report, sheet by sheet: each is accepted within its own. */
export function AcceptClear({ view, action }: Props) {
  const bySheet = Map.groupBy(view.queue.clear, ({ department }) => department);
  const sheets = [...bySheet].map(([department, items]) => ({
    department,
    count: items.length,
    hidden: {
      ...reviewHidden(view, department),
      cells: items.map(({ cell }) => `${cell.series} ${cell.period}`),
    },
  }));
  return <AcceptClearForms sheets={sheets} returnTo={reviewHref(view)} action={action} />;
}
