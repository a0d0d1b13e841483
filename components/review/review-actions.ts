import type { RefusalOf } from "@/components/sheet/action-form";
import type { FormAction } from "@/lib/schemas/form-state";

type ReviewAction = FormAction<RefusalOf<"review">>;

/** What a reviewer may do to a sheet; null for who only reads. */
export type ReviewActions = {
  readonly accept: ReviewAction;
  readonly acceptAll: ReviewAction;
  readonly sendBack: ReviewAction;
  readonly validate: ReviewAction;
  readonly grant: ReviewAction;
};
