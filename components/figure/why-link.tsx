import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { FigureWords } from "./figure-words";

type Props = {
  /** The address of its explanation. */
  readonly href: string;
  /** The figure in words, as it is read out: « 2 180 postes, T2 2026 ». */
  readonly figure: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A figure that leads to its explanation. A plain link: hundreds stand on a board, and each must cost next to nothing. */
export const WhyLink = (props: Props) => drawWhyLink(props, { why: useTranslations("why") });

export function drawWhyLink({ href, figure, className, children }: Props, { why }: Pick<FigureWords, "why">) {
  return (
    <a
      href={href}
      className={className === undefined ? "tj-why-link" : `tj-why-link ${className}`}
      aria-label={why("of", { figure })}
    >
      {children}
    </a>
  );
}
