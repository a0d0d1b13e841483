import { useLocale, useTranslations } from "next-intl";

import { useContentText } from "@/components/workbook/content-text";
import { NamedTable } from "@/components/ui/named-table";
import type { ImportRowRecord } from "@/lib/domain/import-record";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly rows: readonly ImportRowRecord[];
  /** False of a past: who sends it is not told what its cells hold. */
  readonly tellsBefore: boolean;
};

/** What each row that is taken does to its cell. */
export function RowTable({ rows, tellsBefore }: Props) {
  const t = useTranslations("imports.rows");
  const columns = [
    "row",
    "series",
    "period",
    ...(tellsBefore ? (["before"] as const) : []),
    "after",
    "effect",
  ] as const;
  return (
    <NamedTable
      label={t("taken")}
      isLabelShown
      heads={columns.map((name) =>
        name === "before" || name === "after" ? { text: t(name), className: "tj-right" } : t(name),
      )}
    >
      {rows.map((row) => (
        <TakenRow key={row.row} row={row} tellsBefore={tellsBefore} />
      ))}
    </NamedTable>
  );
}

function TakenRow({ row, tellsBefore }: { readonly row: ImportRowRecord; readonly tellsBefore: boolean }) {
  const t = useTranslations("imports");
  const written = useContentText();
  const lang = toLang(useLocale());
  const { series, target, before, content, outcome, comment, evidence } = row;
  return (
    <tr>
      <td>{row.row}</td>
      <th scope="row">{series}</th>
      <td className="tj-nowrap">{target === null ? "" : formatPeriodShort(target.period, lang)}</td>
      {tellsBefore && <td className="tj-right">{written(before)}</td>}
      <td className="tj-right">{written(content ?? before)}</td>
      <td>
        {t(`outcome.${outcome}`)}
        {comment !== null && <span className="tj-table__sub">{t("rows.comment", { comment })}</span>}
        {evidence !== null && <span className="tj-table__sub">{t("rows.evidence", { evidence })}</span>}
      </td>
    </tr>
  );
}
