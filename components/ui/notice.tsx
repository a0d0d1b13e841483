import { fr } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ReactNode } from "react";

import type { Tone } from "./tag";

const icons = {
  neutral: "fr-icon-chat-3-line",
  info: "fr-icon-information-fill",
  success: "fr-icon-checkbox-circle-fill",
  warning: "fr-icon-warning-fill",
  error: "fr-icon-close-circle-fill",
} as const;

type Props = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** `status` is read when the reader pauses, `alert` at once. Neither for what stood there on arrival. */
  readonly role?: "status" | "alert";
  readonly id?: string;
};

/** What, then why, then what happens next, in a block at the left edge of which stands its tone. */
export function Notice({ tone = "info", title, children, role, id }: Props) {
  return (
    <div className={cx(fr.cx(icons[tone]), "tj-notice", `tj-notice--${tone}`)} role={role} id={id}>
      <div className="tj-notice__text">
        {title !== undefined && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  );
}
