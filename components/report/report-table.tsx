import type { ReactNode } from "react";

import { TableRegion } from "@/components/ui/table-region";

type Props = {
  readonly label: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
};

/** A table of the report: named, its heads on top, scrolling in its own region where it is too wide. */
export const ReportTable = ({ label, head, children }: Props) => (
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
