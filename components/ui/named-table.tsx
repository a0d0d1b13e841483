import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ReactNode } from "react";

import { TableRegion } from "./table-region";

/** What stands over a column; `isHidden` where its cells say it themselves, so that it is only read out. */
type Head = string | { readonly text: string; readonly isHidden?: true; readonly className?: string };
type Props = {
  readonly label: string;
  readonly heads: readonly Head[];
  readonly className?: string;
  /** No heading says what the table is: its name stands above it. */
  readonly isLabelShown?: boolean;
  /** Rows under those of the body. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A table that is only read: named, its heads on top, scrolling in its own region where it is too wide. */
export function NamedTable({ label, heads, className, isLabelShown = false, foot, children }: Props) {
  return (
    <TableRegion label={label}>
      <table className={cx("tj-table", className)}>
        <caption className={isLabelShown ? undefined : "fr-sr-only"}>{label}</caption>
        <thead>
          <tr>{heads.map(columnHead)}</tr>
        </thead>
        <tbody>{children}</tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </TableRegion>
  );
}

function columnHead(head: Head, index: number) {
  const { text, isHidden = false, className } = typeof head === "string" ? { text: head } : head;
  return (
    <th key={index} scope="col" className={className}>
      {isHidden ? <span className="fr-sr-only">{text}</span> : text}
    </th>
  );
}
