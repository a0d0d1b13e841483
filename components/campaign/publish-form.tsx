"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { ReasonField } from "@/components/sheet/kept-fields";
import { sheetStateWord, type SheetView } from "@/components/sheet/sheet-desk-view";
import { Button } from "@/components/ui/button";
import type { PublishedWithout } from "@/lib/domain/publishing";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<string, string>>;
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"campaign">>;
  readonly sheets: readonly SheetView[];
  /** The reasons given last, of a publication that could not be sealed. */
  readonly given: readonly PublishedWithout[];
};

/** Publishing: each sheet that is not validated is named, with the reason the report prints. */
export function PublishForm({ hidden, returnTo, action, sheets, given }: Props) {
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
            <MissingSheet
              key={sheet.id}
              sheet={sheet}
              reason={given.find(({ department }) => department === sheet.department)?.reason ?? ""}
            />
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

function MissingSheet({ sheet, reason }: { readonly sheet: SheetView; readonly reason: string }) {
  const t = useTranslations("campaign.publish");
  const words = useTranslations("sheet.state");
  const { department, given, owed } = sheet;
  return (
    <ReasonField
      name={`sans.${department}`}
      rows={1}
      defaultValue={reason}
      label={t("without", { department })}
      hint={t("withoutHint", { state: words(sheetStateWord(sheet)), given, owed })}
    />
  );
}
