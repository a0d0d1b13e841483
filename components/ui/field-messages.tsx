import { fr } from "@codegouvfr/react-dsfr";
import type { ReactNode } from "react";

/** The hint and the error of a field, and the ids that tie them to it. */
export function fieldMessages(id: string, hint: ReactNode, error: ReactNode) {
  const ids = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean);
  return {
    describedBy: ids.length === 0 ? undefined : ids.join(" "),
    messages: {
      hint: hint !== undefined && (
        <span className={fr.cx("fr-hint-text")} id={`${id}-hint`}>
          {hint}
        </span>
      ),
      error: error !== undefined && (
        <p className={fr.cx("fr-error-text")} id={`${id}-error`}>
          {error}
        </p>
      ),
    },
  };
}
