"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { LineField, ReasonField } from "@/components/sheet/kept-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<string, string>>;
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"campaign">>;
  readonly earliest: string;
};

/** Opening a published campaign again, for an erratum. */
export function ReopenForm({ hidden, returnTo, action, earliest }: Props) {
  const t = useTranslations("campaign");
  return (
    <Disclosure summary={t("act.reopen")}>
      <ActionForm namespace="campaign" action={action} hidden={hidden} returnTo={returnTo} className="tj-form">
        {(pending) => (
          <>
            <p className="tj-small tj-mute">{t("act.reopenNote")}</p>
            <ReasonField name="reason" label={t("reopen.reason")} hint={t("reopen.reasonHint")} required />
            <LineField type="date" name="closesOn" label={t("reopen.closesOn")} min={earliest} required />
            <p>
              <Button kind="secondary" size="medium" disabled={pending}>
                {t(pending ? "act.pending" : "act.reopen")}
              </Button>
            </p>
          </>
        )}
      </ActionForm>
    </Disclosure>
  );
}
