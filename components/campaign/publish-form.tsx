"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { ReasonField } from "@/components/sheet/kept-fields";
import { sheetStateWord, type SheetView } from "@/components/sheet/sheet-desk-view";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<string, string>>;
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"campaign">>;
  readonly sheets: readonly SheetView[];
};

/** Publishing: each sheet that is not validated is named, with the reason the report prints. */
export function PublishForm({ hidden, returnTo, action, sheets }: Props) {
  const t = useTranslations("campaign.publish");
  const act = useTranslations("campaign.act");
  const missing = sheets.filter(({ state }) => state !== "validated");
  return (
    <ActionForm namespace="campaign" action={action} hidden={hidden} returnTo={returnTo} className="tj-form">
      {(pending) => (
        <>
          <p>
            {missing.length === 0 ? t("allValidated") : t("missing", { count: missing.length })} {t("intro")}
          </p>
          {missing.map((sheet) => (
            <MissingSheet key={sheet.id} sheet={sheet} />
          ))}
          <p>
            <Button size="medium" disabled={pending}>
              {act(pending ? "pending" : "publish")}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  );
}

function MissingSheet({ sheet }: { readonly sheet: SheetView }) {
  const t = useTranslations("campaign.publish");
  const words = useTranslations("sheet.state");
  const { department, given, owed } = sheet;
  return (
    <ReasonField
      name={`sans.${department}`}
      rows={1}
      label={t("without", { department })}
      hint={t("withoutHint", { state: words(sheetStateWord(sheet)), given, owed })}
    />
  );
}
