import { useTranslations } from "next-intl";

import { TableRegion } from "@/components/ui/table-region";
import type { ImportRowRecord } from "@/lib/domain/import-record";
import { readText, type ImportScreen } from "@/lib/domain/import-screen";
import type { Fault } from "@/lib/domain/result";

type Props = {
  readonly screen: ImportScreen;
  readonly rows: readonly ImportRowRecord[];
  readonly messageOf: (fault: Fault) => string;
};
const columns = ["row", "column", "read", "why"] as const;

/** What is refused: where in the file, what stands there, and what was expected. */
export function RefusedRows({ screen, rows, messageOf }: Props) {
  const t = useTranslations("imports.rows");
  return (
    <TableRegion label={t("of.rejected")}>
      <table className="tj-table tj-import__refused">
        <caption>{t("of.rejected")}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ row, faults }) =>
            faults.map((fault, index) => (
              <tr key={`${String(row)} ${String(index)}`}>
                <th scope="row">{row}</th>
                <td>{fault.column}</td>
                <td className="tj-import__read">{readText(screen, fault).slice(0, 200)}</td>
                <td>{messageOf(fault)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </TableRegion>
  );
}
