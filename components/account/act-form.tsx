"use client";

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from "react";

import type { AccountAction, AccountState } from "@/lib/schemas/account-refusal";

import { ActOutcome } from "./act-outcome";
import { FieldFaultsProvider } from "./field-faults";

type Props = {
  readonly action: AccountAction;
  readonly done: string;
  readonly returnTo: string;
  readonly className?: string;
  /** Fields to empty once it is done. */
  readonly isEmptied?: boolean;
  readonly children: ReactNode;
};

/** A form of one act, without JavaScript too. What was typed stays when it is refused. */
export function ActForm({ action, done, returnTo, className, isEmptied = false, children }: Props) {
  const [state, submit, pending] = useActionState(action, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isEmptied && state.status === "done") form.current?.reset();
  }, [isEmptied, state]);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    // React empties the fields of a form whose action it calls itself.
    event.preventDefault();
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => submit(fields));
  };
  return (
    <>
      <ActOutcome state={state} done={done} returnTo={returnTo} />
      <form ref={form} action={submit} onSubmit={send} className={className} aria-busy={pending}>
        <FieldFaultsProvider value={state.status === "invalid" ? state.fields : faultsOf(state)}>
          {children}
        </FieldFaultsProvider>
      </form>
    </>
  );
}

/** Which fields a refusal is about. */
const faultsOf = (state: AccountState): Partial<Record<string, string[]>> =>
  state.status === "refused" ? Object.fromEntries((state.faults ?? []).map(({ path, code }) => [path, [code]])) : {};
