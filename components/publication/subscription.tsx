"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { DataLink } from "@/components/ui/data-link";
import { Notice } from "@/components/ui/notice";
import { defaultMailPreference, type MailCadence } from "@/lib/domain/message";
import type { FormAction } from "@/lib/schemas/form-state";

export type SubscriptionState = { readonly email: string; readonly cadence: MailCadence };
export type SubscribeAction = FormAction<string>;
type Props = { readonly subscription: SubscriptionState; readonly action: SubscribeAction };

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;

/** Whether a mail tells of each publication, and where it goes; changed here, without JavaScript too. */
export function Subscription({ subscription: { email, cadence }, action }: Props) {
  const t = useTranslations("publication.subscription");
  const [state, submit, pending] = useActionState(action, { status: "idle" });
  const isSubscribed = cadence !== "none";
  const said = cadence === "atOnce" || cadence === "none" ? cadence : "morning";
  return (
    <form action={submit} aria-busy={pending} className="tj-subscription">
      <p role="status">{t.rich(said, { email, b: strong })}</p>
      {(state.status === "refused" || state.status === "invalid") && (
        <Notice tone="error" role="alert">
          {t("refused")}
        </Notice>
      )}
      <input type="hidden" name="publication" value={isSubscribed ? "none" : defaultMailPreference.publication} />
      <Button kind={isSubscribed ? "tertiary" : "secondary"}>{t(isSubscribed ? "leave" : "join")}</Button>
      <DataLink href="/compte#messages">{t("settings")}</DataLink>
    </form>
  );
}
