"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { tokenDays } from "@/lib/domain/api-token";
import type { TokenState } from "@/lib/schemas/account-refusal";

import { ActOutcome } from "./act-outcome";
import { FaultField } from "./fault-field";
import { FieldFaultsProvider } from "./field-faults";

type Action = (previous: TokenState, form: FormData) => Promise<TokenState>;

/** Makes a token, which is shown once, here. */
export function TokenForm({ action }: { readonly action: Action }) {
  const t = useTranslations("account.tokens");
  const [state, submit, pending] = useActionState<TokenState, FormData>(action, { status: "idle" });
  return (
    <>
      {state.status === "made" ? (
        <Notice tone="success" title={t("madeTitle", { label: state.label })} role="status">
          <output className="tj-account__token">{state.token}</output>
          {t("madeBody")}
        </Notice>
      ) : (
        <ActOutcome state={state} done="" returnTo="/compte" />
      )}
      <form action={submit} className="tj-controls tj-account__form" aria-busy={pending}>
        <FieldFaultsProvider value={state.status === "invalid" ? state.fields : {}}>
          <FaultField isCompact name="label" label={t("labelField")} required maxLength={100} />
          <FaultField
            isCompact
            name="days"
            label={t("days")}
            type="number"
            min={1}
            max={tokenDays.max}
            defaultValue={tokenDays.default}
            required
          />
          <Button kind="secondary">{t("make")}</Button>
        </FieldFaultsProvider>
      </form>
    </>
  );
}
