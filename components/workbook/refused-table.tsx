import { useTranslations } from "next-intl";

import { TableRegion } from "@/components/ui/table-region";
import type { Fault } from "@/lib/domain/result";

type Props = { readonly faults: readonly Fault[]; readonly messageOf: (fault: Fault) => string };

/** What is refused: the row and column of the file, and why. */
export function RefusedTable({ faults, messageOf }: Props) {
  const t = useTranslations("workbook.screen.refused");
  return (
    <TableRegion label={t("title")}>
      <table className="tj-table">
        <caption className="fr-sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("why")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, index) => (
            <tr key={index}>
              <td>{fault.row}</td>
              <td>{fault.column}</td>
              <td>{messageOf(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
