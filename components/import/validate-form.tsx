"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";
import { importHref } from "@/lib/schemas/import-address";

type Props = { readonly id: string; readonly validate: FormAction<RefusalOf<"imports">> };

/** Making the values of a past official. */
export function ValidateForm({ id, validate }: Props) {
  const t = useTranslations("imports.acts");
  return (
    <ActionForm namespace="imports" action={validate} hidden={{ id }} returnTo={importHref(id)}>
      {(pending) => (
        <Button size="medium" disabled={pending}>
          {t("validate")}
        </Button>
      )}
    </ActionForm>
  );
}
