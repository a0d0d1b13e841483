import type { ReactNode } from "react";

type Props = {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  /** A quiet line beside other controls. */
  readonly isSmall?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** Opens in place, without JavaScript. */
export function Disclosure({ summary, isOpen = false, isSmall = false, id, children }: Props) {
  return (
    <details className={isSmall ? "tj-disclosure tj-disclosure--small" : "tj-disclosure"} open={isOpen} id={id}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
