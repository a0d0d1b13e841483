import type { ReactNode } from "react";

type Props = {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** Opens in place, without JavaScript. */
export function Disclosure({ summary, isOpen = false, id, children }: Props) {
  return (
    <details className="tj-disclosure" open={isOpen} id={id}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
