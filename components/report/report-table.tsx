import type { ReactNode } from "react";

import { TableRegion } from "@/components/ui/table-region";

type Props = {
  readonly label: string;
  readonly head: readonly string[];
  /** From which column to which its cells are figures, the first being 1: they stand at the right. */
  readonly figures?: readonly [from: number, to: number];
  readonly children: ReactNode;
};

/** A table of the report: named, its heads on top, scrolling in its own region where it is too wide. */
export const ReportTable = ({ label, head, figures = [0, 0], children }: Props) => (
  <TableRegion label={label}>
    <table className="tj-table tj-report__table">
      <caption className="fr-sr-only">{label}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </TableRegion>
);
