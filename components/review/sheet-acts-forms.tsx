"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

import { ReturnFields } from "./return-fields";
import type { ReviewActions } from "./review-actions";

type Props = Pick<ReviewActions, "sendBack" | "validate"> & {
  readonly hidden: Readonly<Record<string, string>>;
  readonly department: string;
  readonly validation: "possible" | "fourEyes" | "none";
  readonly canReturn: boolean;
  readonly isClosed: boolean;
  readonly today: string;
  readonly returnTo: string;
  readonly cells: readonly { readonly key: string; readonly name: string }[];
};

export function SheetActsForms(props: Props) {
  const { hidden, department, validation, canReturn, isClosed, today, returnTo, cells, sendBack, validate } = props;
  const t = useTranslations("review");
  return (
    <div className="tj-sheet-acts__forms">
      {canReturn && (
        <Disclosure summary={t("return.sheet", { department })}>
          <ActionForm namespace="review" action={sendBack} hidden={hidden} returnTo={returnTo} className="tj-form">
            {(pending) => (
              <>
                <ReturnFields id="motif-fiche" isClosed={isClosed} today={today} />
                <fieldset className="tj-boxes">
                  <legend>{t("return.about")}</legend>
                  <p className="tj-small tj-mute">{t("return.aboutHint")}</p>
                  {cells.map(({ key, name }) => (
                    <label key={key}>
                      <input type="checkbox" name="cells" value={key} /> {name}
                    </label>
                  ))}
                </fieldset>
                <p>
                  <Button size="medium" kind="secondary" disabled={pending}>
                    {t("return.submit")}
                  </Button>
                </p>
              </>
            )}
          </ActionForm>
        </Disclosure>
      )}
      {validation === "fourEyes" && <p className="tj-sheet-acts__why">{t("refusal.fourEyes")}</p>}
      {validation !== "none" && (
        <ActionForm namespace="review" action={validate} hidden={hidden} returnTo={returnTo}>
          {(pending) => (
            <Button size="medium" disabled={pending || validation === "fourEyes"}>
              {t("sheet.validate", { department })}
            </Button>
          )}
        </ActionForm>
      )}
    </div>
  );
}
