import { fr } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

import { fieldMessages } from "./field-messages";

type Props = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** In a line of filters: small label, 34 px high. */
  readonly isCompact?: boolean;
} & Omit<ComponentProps<"input">, "aria-describedby">;

/** A labelled field of one line; hint and error are tied to it, so they are read with it. */
export function FormField({ label, hint, error, isCompact = false, className, ...native }: Props) {
  const made = useId();
  const id = native.id ?? made;
  const { describedBy, messages } = fieldMessages(id, hint, error);
  const isWrong = error !== undefined;
  return (
    <div className={cx(fr.cx("fr-input-group", isWrong && "fr-input-group--error"), isCompact && "tj-field")}>
      <label className={fr.cx("fr-label")} htmlFor={id}>
        {label}
        {messages.hint}
      </label>
      <input
        type="text"
        {...native}
        id={id}
        className={cx(fr.cx("fr-input", isWrong && "fr-input--error"), className)}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
      />
      {messages.error}
    </div>
  );
}
