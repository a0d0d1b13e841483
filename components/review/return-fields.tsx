"use client";

import { useTranslations } from "next-intl";

import { LineField, ReasonField } from "@/components/sheet/kept-fields";

type Props = { readonly id: string; readonly isClosed: boolean; readonly today: string };

/** Why a sheet is sent back, and until when where the campaign is closed. */
export function ReturnFields({ id, isClosed, today }: Props) {
  const t = useTranslations("review.return");
  return (
    <>
      <ReasonField id={id} name="reason" label={t("reason")} hint={t("reasonHint")} required />
      {isClosed && <LineField type="date" name="until" label={t("until")} hint={t("untilHint")} min={today} required />}
    </>
  );
}
