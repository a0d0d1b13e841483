import { fr } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

import { fieldMessages } from "./field-messages";

type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
type Props = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly options: readonly Option[];
  readonly isCompact?: boolean;
} & Omit<ComponentProps<"select">, "children" | "aria-describedby">;

export function Select({ label, hint, error, options, isCompact = false, className, ...native }: Props) {
  const made = useId();
  const id = native.id ?? made;
  const { describedBy, messages } = fieldMessages(id, hint, error);
  const isWrong = error !== undefined;
  return (
    <div className={cx(fr.cx("fr-select-group", isWrong && "fr-select-group--error"), isCompact && "tj-field")}>
      <label className={fr.cx("fr-label")} htmlFor={id}>
        {label}
        {messages.hint}
      </label>
      <select
        {...native}
        id={id}
        className={cx(fr.cx("fr-select"), className)}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {messages.error}
    </div>
  );
}
