"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

import { ReturnFields } from "./return-fields";
import type { ReviewActions } from "./review-actions";

type Props = Pick<ReviewActions, "accept" | "sendBack"> & {
  readonly hidden: Readonly<Record<string, string>>;
  readonly afterReturn: Readonly<Record<string, string>>;
  /** « SERIES PERIOD » */
  readonly cell: string;
  /** The one that the reviewer sees, and accepts. */
  readonly revision: number;
  readonly isAccepted: boolean;
  readonly isClosed: boolean;
  readonly today: string;
  readonly returnTo: string;
};

/** The two acts on a cell, side by side; the reason for sending back opens in place. */
export function CellActsForms(props: Props) {
  const { hidden, afterReturn, cell, revision, isAccepted, isClosed, today, returnTo, accept, sendBack } = props;
  const t = useTranslations("review");
  const about = { ...afterReturn, cells: cell };
  return (
    <div className="tj-act">
      {!isAccepted && (
        <ActionForm
          namespace="review"
          action={accept}
          hidden={{ ...hidden, cells: `${cell} ${String(revision)}` }}
          returnTo={returnTo}
        >
          {(pending) => (
            <Button size="medium" icon="fr-icon-check-line" disabled={pending} id="accepter">
              {t(pending ? "accept.pending" : "accept.one")}
            </Button>
          )}
        </ActionForm>
      )}
      <Disclosure summary={t("return.button")} id="renvoyer">
        <ActionForm namespace="review" action={sendBack} hidden={about} returnTo={returnTo} className="tj-form">
          {(pending) => (
            <>
              <ReturnFields id="motif" isClosed={isClosed} today={today} />
              <p>
                <Button size="medium" kind="secondary" icon="fr-icon-arrow-go-back-line" disabled={pending}>
                  {t("return.submit")}
                </Button>
              </p>
            </>
          )}
        </ActionForm>
      </Disclosure>
    </div>
  );
}
