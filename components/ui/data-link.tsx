import { fr, type FrIconClassName } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ReactNode } from "react";

import { TextLink } from "./text-link";

type Props = {
  readonly href: string;
  readonly children: ReactNode;
  readonly icon?: FrIconClassName;
  /** A file: the browser goes there itself, nothing is fetched ahead. */
  readonly isFile?: boolean;
};

/** A small blue underlined link under a figure or a chart. */
export function DataLink({ href, children, icon, isFile = false }: Props) {
  const className = cx(icon !== undefined && fr.cx(icon), "tj-link");
  return isFile ? (
    <a href={href} className={className}>
      {children}
    </a>
  ) : (
    <TextLink href={href} className={className}>
      {children}
    </TextLink>
  );
}
