import { useLocale, useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { ImportRowRecord } from "@/lib/domain/import-record";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { useContentText } from "./content-text";

type Props = { readonly rows: readonly ImportRowRecord[]; readonly cells: readonly DefinedCell[] };

/** Each cell that the workbook changes, with what it holds and what it would hold. */
export function ChangeTable({ rows, cells }: Props) {
  const t = useTranslations("workbook.screen.changes");
  const names = new Map(cells.map((cell) => [cell.series, cell]));
  return (
    <NamedTable
      label={t("title")}
      heads={(["row", "cell", "period", "before", "after", "outcome"] as const).map((head) =>
        head === "before" || head === "after" ? { text: t(head), className: "tj-right" } : t(head),
      )}
    >
      {rows.map((row) => (
        <ChangeRow key={row.row} row={row} cell={names.get(row.series ?? "")} />
      ))}
    </NamedTable>
  );
}

type RowProps = { readonly row: ImportRowRecord; readonly cell: DefinedCell | undefined };

function ChangeRow({ row, cell }: RowProps) {
  const t = useTranslations("workbook.screen.changes");
  const outcome = useTranslations("imports.outcome");
  const written = useContentText();
  const lang = toLang(useLocale());
  const { before, content, comment, evidence, target } = row;
  const about = [cell?.ministryName, cell?.projectName, cell?.seriesName].filter((part) => part != null).join(" – ");
  return (
    <tr>
      <td>{row.row}</td>
      <th scope="row">
        {cell?.known.labels.name ?? row.series}
        {about !== "" && <span className="tj-table__sub">{about}</span>}
      </th>
      <td>{target === null ? "" : formatPeriodShort(target.period, lang)}</td>
      <td className="tj-right">{written(before)}</td>
      <td className="tj-right">{written(content ?? before)}</td>
      <td>
        {outcome(row.outcome)}
        {comment !== null && <span className="tj-table__sub">{t("comment", { comment })}</span>}
        {evidence !== null && <span className="tj-table__sub">{t("evidence", { evidence })}</span>}
      </td>
    </tr>
  );
}
