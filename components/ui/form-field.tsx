import { fr } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

import { fieldMessages } from "./field-messages";

type Text = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** In a line of filters: small label, 34 px high. */
  readonly isCompact?: boolean;
};
type Single = { readonly isMultiline?: false } & Omit<ComponentProps<"input">, "aria-describedby">;
type Multiple = { readonly isMultiline: true } & Omit<ComponentProps<"textarea">, "aria-describedby">;

/** A labelled field; hint and error are tied to it, so they are read with it. */
export function FormField({ label, hint, error, isCompact = false, ...field }: Text & (Single | Multiple)) {
  const made = useId();
  const id = field.id ?? made;
  const { describedBy, messages } = fieldMessages(id, hint, error);
  const shared = {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": error === undefined ? undefined : true,
    className: cx(fr.cx("fr-input", error !== undefined && "fr-input--error"), field.className),
  };
  return (
    <div
      className={cx(fr.cx("fr-input-group", error !== undefined && "fr-input-group--error"), isCompact && "tj-field")}
    >
      <label className={fr.cx("fr-label")} htmlFor={id}>
        {label}
        {messages.hint}
      </label>
      <Control field={field} shared={shared} />
      {messages.error}
    </div>
  );
}

function Control({ field, shared }: { readonly field: Single | Multiple; readonly shared: Record<string, unknown> }) {
  if (field.isMultiline === true) {
    const { isMultiline, ...native } = field;
    return <textarea rows={isMultiline ? 3 : 1} {...native} {...shared} />;
  }
  const { isMultiline, ...native } = field;
  return <input type={isMultiline ? undefined : "text"} {...native} {...shared} />;
}
