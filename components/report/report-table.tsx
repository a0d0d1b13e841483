import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ReactNode } from "react";

import { TableRegion } from "@/components/ui/table-region";

type Props = {
  readonly label: string;
  readonly head: readonly string[];
  /** Which of its columns, from 1, hold figures, that stand at the right. */
  readonly figures?: "2" | "3" | "2-3" | "2-5" | "2-last";
  readonly children: ReactNode;
};

/** A table of the report: named, its heads on top, scrolling in its own region where it is too wide. */
export const ReportTable = ({ label, head, figures, children }: Props) => (
  <TableRegion label={label}>
    <table className={cx("tj-table tj-report__table", figures !== undefined && `tj-report__figures-${figures}`)}>
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
