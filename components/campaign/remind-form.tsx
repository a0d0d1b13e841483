"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<"roadmap" | "period" | "department", string>>;
  readonly action: FormAction<RefusalOf<"campaign">>;
};

/** Reminds one department, now. */
export function RemindForm({ hidden, action }: Props) {
  const t = useTranslations("campaign");
  return (
    <ActionForm namespace="campaign" action={action} hidden={hidden} returnTo="/campagnes">
      {(pending) => (
        <Button kind="secondary" disabled={pending}>
          {pending ? t("act.pending") : t("reminder.act", { department: hidden.department })}
        </Button>
      )}
    </ActionForm>
  );
}
