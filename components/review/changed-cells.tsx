import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import { NamedTable } from "@/components/ui/named-table";
import { TextLink } from "@/components/ui/text-link";
import type { CellContent } from "@/lib/domain/cell";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { sameContent } from "@/lib/domain/review-reason";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { CellDifference } from "./cell-difference";
import { About } from "./queue-list";
import { reviewHref, type ReviewView } from "./review-view";

type Changed = { readonly cell: DefinedCell; readonly department: string; readonly before: CellContent | null };

/** What was modified after a sheet had been handed over: before, after, who and when. */
export function ChangedCells({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.changed");
  const rows = changedCells(view);
  if (rows.length === 0) return null;
  return (
    <Section title={t("title")} id="modifications" aside={t("count", { count: rows.length })}>
      <NamedTable label={t("caption")} heads={(["cell", "difference", "by", "at"] as const).map((name) => t(name))}>
        {rows.map((row) => (
          <ChangedRow key={`${row.cell.series} ${row.cell.period}`} view={view} row={row} />
        ))}
      </NamedTable>
    </Section>
  );
}

function ChangedRow({ view, row }: { readonly view: ReviewView; readonly row: Changed }) {
  const lang = toLang(useLocale());
  const { cell, before } = row;
  return (
    <tr>
      <th scope="row">
        <TextLink href={reviewHref(view, { cell }, null)}>{cell.known.labels.name}</TextLink>
        <span className="tj-table__sub">
          <About item={row} />
        </span>
      </th>
      <td>
        <CellDifference cell={cell} before={before} after={cell.latest?.content ?? null} />
      </td>
      <td>{cell.latest?.author}</td>
      <td>{cell.latest !== null && formatInstant(cell.latest.at, lang)}</td>
    </tr>
  );
}

/** Those whose value is another one, the latest first; within the sheet that the review is narrowed to. */
function changedCells({ desk, address }: ReviewView): Changed[] {
  return desk.sheets
    .filter(({ department }) => address.department === null || department === address.department)
    .flatMap(({ id, department }) =>
      (desk.cells.get(id) ?? []).flatMap((cell): Changed[] => {
        const before = desk.changed.get(id)?.get(`${cell.series} ${cell.period}`);
        const isOther = before !== undefined && !sameContent(before, cell.latest?.content ?? null);
        return isOther ? [{ cell, department, before }] : [];
      }),
    )
    .toSorted((a, b) => (b.cell.latest?.at.getTime() ?? 0) - (a.cell.latest?.at.getTime() ?? 0));
}
