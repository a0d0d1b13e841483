"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/sheet/action-form";
import { LineField, ReasonField } from "@/components/sheet/kept-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

import type { ReviewActions } from "./review-actions";

type Props = Pick<ReviewActions, "grant"> & {
  readonly hidden: Readonly<Record<string, string>>;
  readonly today: string;
  readonly returnTo: string;
};

/** Lets one department write until a day, with a reason. */
export function ExceptionForm({ hidden, today, returnTo, grant }: Props) {
  const t = useTranslations("review.exception");
  return (
    <Disclosure summary={t("give")}>
      <ActionForm namespace="review" action={grant} hidden={hidden} returnTo={returnTo} className="tj-form">
        {(pending) => (
          <>
            <p className="tj-small tj-mute">{t("intro")}</p>
            <LineField type="date" name="until" label={t("until")} min={today} required />
            <ReasonField name="reason" label={t("reason")} required />
            <p>
              <Button kind="secondary" disabled={pending}>
                {t("submit")}
              </Button>
            </p>
          </>
        )}
      </ActionForm>
    </Disclosure>
  );
}
