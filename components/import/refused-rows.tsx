import { useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
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
    <NamedTable
      label={t("of.rejected")}
      className="tj-import__refused"
      isLabelShown
      heads={columns.map((name) => t(name))}
    >
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
    </NamedTable>
  );
}
