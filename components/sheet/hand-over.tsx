"use client";

import { useTranslations } from "next-intl";

import type { LeftOpen } from "@/components/entry/entry-desk";
import type { EntrySheet } from "@/components/entry/entry-model";
import { Button } from "@/components/ui/button";
import { countLeft } from "@/lib/domain/open-point";
import type { FormAction } from "@/lib/schemas/form-state";

import { ActionForm, type RefusalOf } from "./action-form";

type Props = {
  readonly sheet: EntrySheet;
  readonly left: LeftOpen;
  readonly path: string;
  readonly submit: FormAction<RefusalOf<"sheet">>;
  readonly canSubmit: boolean;
};

/** Handing the sheet over; while something is left, the button says what. */
export function HandOver({ sheet, left, path, submit, canSubmit }: Props) {
  const t = useTranslations("sheet.handOver");
  const { roadmap, period, department } = sheet;
  const isReady = left.points.length === 0 && left.isSettled;
  return (
    <ActionForm
      namespace="sheet"
      action={submit}
      hidden={{ roadmap, period, department }}
      returnTo={path}
      className="tj-bottom"
    >
      {(pending) => (
        <>
          <div id="avant-remise">
            <p className="tj-ink">
              <b>
                <Left left={left} />
              </b>
            </p>
            <p className="tj-small tj-mute">{t(canSubmit ? "note" : "headOnly")}</p>
          </div>
          <div className="tj-bottom__acts">
            {left.points.length > 0 && (
              <Button type="button" kind="secondary" size="medium" className="tj-bottom__next" onClick={left.goOn}>
                {t("next")}
              </Button>
            )}
            <Button size="medium" disabled={!isReady || !canSubmit || pending} aria-describedby="avant-remise">
              {t(pending ? "pending" : "submit")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** « Il reste 4 valeurs, 1 commentaire et 1 choix. » */
function Left({ left }: Pick<Props, "left">) {
  const t = useTranslations("sheet.handOver");
  const counts = countLeft(left.points.flatMap(({ point }) => point ?? []));
  const parts = (["values", "comments", "choices"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(kind, { count: counts[kind] }));
  if (parts.length === 0) return <>{t(left.isSettled ? "ready" : "sending")}</>;
  const last = parts.at(-1) ?? "";
  return (
    <>{t("left", { list: parts.length === 1 ? last : t("and", { list: parts.slice(0, -1).join(", "), last }) })}</>
  );
}
