"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from "react";

import { Notice } from "@/components/ui/notice";
import type { Fault } from "@/lib/domain/result";
import { formatPeriod } from "@/lib/messages/format";
import type fr from "@/lib/messages/fr.json";
import { toLang } from "@/lib/messages/lang";
import type { FormAction, FormState } from "@/lib/schemas/form-state";

import { faultyFields, FormErrorsProvider } from "./form-errors";
import { keepForm, restoreForm } from "./kept-form";
import { StepUpForm } from "./step-up-form";

/** Namespaces that hold a sentence for each refusal of their acts. */
type Namespace = "sheet" | "review" | "campaign" | "imports";
type Common = keyof (typeof fr)["sheet"]["action"];
/** The codes that have a sentence: an action that may answer another one does not compile. */
export type RefusalOf<N extends Namespace> = (keyof (typeof fr)[N]["refusal"] & string) | Common;

type Props<N extends Namespace> = {
  readonly namespace: N;
  readonly action: FormAction<RefusalOf<N>>;
  /** What the form is about, sent with it. */
  readonly hidden: Readonly<Record<string, string | readonly string[]>>;
  /** Where signing in again, or with a second factor, leads back. */
  readonly returnTo: string;
  readonly children: (pending: boolean) => ReactNode;
  readonly className?: string;
};

/**
 * A form of one act. A refusal is said above it and takes the focus; what was typed stays, also when the session
 * has ended. It works without JavaScript.
 */
export function ActionForm<N extends Namespace>(props: Props<N>) {
  const { namespace, action, hidden, returnTo, children, className } = props;
  const [state, submit, pending] = useActionState(action, { status: "idle" } as FormState<RefusalOf<N>>);
  const form = useRef<HTMLFormElement>(null);
  const name = `${namespace} ${JSON.stringify(hidden)}`;
  useEffect(() => restoreForm(form.current, name), [name]);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    // React empties the fields of a form whose action it calls itself.
    event.preventDefault();
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter);
    keepForm(event.currentTarget, name);
    startTransition(() => submit(fields));
  };
  return (
    <>
      <Refusal namespace={namespace} state={state} returnTo={returnTo} />
      <form ref={form} action={submit} onSubmit={send} className={className}>
        {Object.entries(hidden).flatMap(([field, value]) =>
          [value].flat().map((one) => <input key={`${field} ${one}`} type="hidden" name={field} value={one} />),
        )}
        <FormErrorsProvider value={faultyFields(state)}>{children(pending)}</FormErrorsProvider>
      </form>
    </>
  );
}

type RefusalProps<N extends Namespace> = {
  readonly namespace: N;
  readonly state: FormState<RefusalOf<N>>;
  readonly returnTo: string;
};

function Refusal<N extends Namespace>({ namespace, state, returnTo }: RefusalProps<N>) {
  const box = useRef<HTMLDivElement>(null);
  const common = useTranslations("sheet.action");
  useEffect(() => {
    if (state.status === "refused" || state.status === "invalid") box.current?.focus();
  }, [state]);
  if (state.status !== "refused" && state.status !== "invalid") return null;
  return (
    <div ref={box} tabIndex={-1} className="tj-refusal">
      <Notice tone="error" role="alert">
        {state.status === "invalid" ? (
          common("invalid")
        ) : (
          <Sentence namespace={namespace} code={state.error} faults={state.faults ?? []} />
        )}
        {state.status === "refused" && state.error === "unauthenticated" && (
          <>
            {" "}
            <a href={`/connexion?retour=${encodeURIComponent(returnTo)}`} target="_blank" rel="noopener">
              {common("signIn")}
            </a>
          </>
        )}
      </Notice>
      {state.status === "refused" && state.error === "stepUpRequired" && <StepUpForm returnTo={returnTo} />}
    </div>
  );
}

type SentenceProps = {
  readonly namespace: Namespace;
  readonly code: string;
  readonly faults: readonly Fault[];
};

function Sentence({ namespace, code, faults }: SentenceProps) {
  const own = useTranslations(`${namespace}.refusal`);
  const common = useTranslations("sheet.action");
  const lang = toLang(useLocale());
  const named = faults.flatMap(({ params }) => params?.["department"] ?? []);
  const periods = faults
    .flatMap(({ params }) => params?.["period"] ?? [])
    .map((one) => formatPeriod(String(one), lang));
  const t = own.has(code) ? own : common;
  return (
    <>
      {t(t.has(code) ? code : "failed", {
        count: faults.length,
        departments: named.length === 0 ? "none" : named.join(", "),
        periods: periods.length === 0 ? "none" : [...new Set(periods)].join(", "),
      })}
    </>
  );
}
