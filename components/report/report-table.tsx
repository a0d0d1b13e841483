import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ReactNode } from "react";

import { NamedTable } from "@/components/ui/named-table";

type Props = {
  readonly label: string;
  readonly head: readonly string[];
  /** Which of its columns, from 1, hold figures, that stand at the right. */
  readonly figures?: "2" | "3" | "2-3" | "2-5" | "2-last";
  readonly children: ReactNode;
};

/** A table of the report: named, its heads on top, scrolling in its own region where it is too wide. */
export const ReportTable = ({ label, head, figures, children }: Props) => (
  <NamedTable
    label={label}
    heads={head}
    className={cx("tj-report__table", figures !== undefined && `tj-report__figures-${figures}`)}
  >
    {children}
  </NamedTable>
);
