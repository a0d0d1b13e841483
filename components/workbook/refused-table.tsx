import { useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import type { Fault } from "@/lib/domain/result";

type Props = { readonly faults: readonly Fault[]; readonly messageOf: (fault: Fault) => string };

/** What is refused: the row and column of the file, and why. */
export function RefusedTable({ faults, messageOf }: Props) {
  const t = useTranslations("workbook.screen.refused");
  return (
    <NamedTable label={t("title")} heads={[t("row"), t("column"), t("why")]}>
      {faults.map((fault, index) => (
        <tr key={index}>
          <td>{fault.row}</td>
          <td>{fault.column}</td>
          <td>{messageOf(fault)}</td>
        </tr>
      ))}
    </NamedTable>
  );
}
