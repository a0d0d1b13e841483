"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { StepUpForm } from "@/components/sheet/step-up-form";
import { Notice } from "@/components/ui/notice";
import type { AccountState } from "@/lib/schemas/account-refusal";

type Props = {
  readonly state: AccountState;
  /** What to say when it is done. */
  readonly done: string;
  /** Where signing in again, or with a second factor, leads back. */
  readonly returnTo: string;
};

/** What became of a form: done, or refused and why. It takes the focus, so that it is heard. */
export function ActOutcome({ state, done, returnTo }: Props) {
  const t = useTranslations("account");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle") box.current?.focus();
  }, [state]);
  if (state.status === "idle") return null;
  const isRefused = state.status === "refused";
  return (
    <div ref={box} tabIndex={-1} className="tj-outcome">
      {state.status === "done" ? (
        <Notice tone="success" role="status">
          {done}
        </Notice>
      ) : (
        <Notice tone="error" role="alert">
          {isRefused ? t(`refusal.${state.error}`) : t("invalid")}
        </Notice>
      )}
      {isRefused && state.error === "stepUpRequired" && <StepUpForm returnTo={returnTo} />}
    </div>
  );
}
