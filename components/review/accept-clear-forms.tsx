"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

export type ClearSheet = {
  readonly hidden: Readonly<Record<string, string | readonly string[]>>;
  readonly department: string;
  readonly count: number;
};
type Props = {
  readonly sheets: readonly ClearSheet[];
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"review">>;
};

/** One button per sheet for the cells with nothing to report. */
export function AcceptClearForms({ sheets, returnTo, action }: Props) {
  const t = useTranslations("review.accept");
  return (
    <div className="tj-queue__acts">
      {sheets.map(({ hidden, department, count }) => (
        <ActionForm key={department} namespace="review" action={action} hidden={hidden} returnTo={returnTo}>
          {(pending) => (
            <Button kind="secondary" disabled={pending}>
              {pending ? t("pending") : t("all", { count })}
              {sheets.length > 1 && ` (${department})`}
            </Button>
          )}
        </ActionForm>
      ))}
    </div>
  );
}
