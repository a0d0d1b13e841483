"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<string, string | readonly string[]>>;
  readonly count: number;
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"review">>;
};

/** One button for all the cells with nothing to report. */
export function AcceptClearForm({ hidden, count, returnTo, action }: Props) {
  const t = useTranslations("review.accept");
  return (
    <ActionForm namespace="review" action={action} hidden={hidden} returnTo={returnTo} className="tj-queue__acts">
      {(pending) => (
        <Button kind="secondary" disabled={pending}>
          {pending ? t("pending") : t("all", { count })}
        </Button>
      )}
    </ActionForm>
  );
}
