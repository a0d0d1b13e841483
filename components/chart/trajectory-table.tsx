import { useLocale, useTranslations } from "next-intl";

import { Coverage } from "@/components/figure/coverage";
import { EmptyMark } from "@/components/figure/empty-mark";
import { Period } from "@/components/figure/period";
import { Provisional } from "@/components/figure/provisional";
import { TableRegion } from "@/components/ui/table-region";
import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatChange, formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = { readonly model: ChartModel; readonly decimals: number; readonly title: string };

/** The chart's numbers, all of them, made on the server: it is there without JavaScript. */
export function TrajectoryTable({ model, decimals, title }: Props) {
  const t = useTranslations("chart.table");
  const heads = [
    ...(model.hasFlow ? (["flow", "cumulated"] as const) : (["value"] as const)),
    ...(["expected", "gap", "received"] as const),
  ];
  return (
    <TableRegion label={t("caption", { title })}>
      <table className="tj-table">
        <caption className="fr-sr-only">{t("caption", { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("period")}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="tj-right">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <TableRow key={row.period} row={row} decimals={decimals} hasFlow={model.hasFlow} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

type RowProps = { readonly row: ChartRow; readonly decimals: number; readonly hasFlow: boolean };

function TableRow({ row, decimals, hasFlow }: RowProps) {
  const t = useTranslations("chart.table");
  const lang = toLang(useLocale());
  const given = (value: string | null) => (value === null ? <Empty row={row} /> : formatNumber(value, decimals, lang));
  return (
    <tr className={row.breaks ? "tj-break-row" : undefined}>
      <th scope="row">
        <Period period={row.period} />
        {row.isBaseline && <span className="tj-table__sub">{t("baseline")}</span>}
        {row.breaks && <span className="tj-table__sub">{t("break")}</span>}
      </th>
      {hasFlow && <td className="tj-right">{!row.isBaseline && given(row.flow)}</td>}
      <td className="tj-right tj-ink">
        <b>{given(row.value)}</b> {row.isProvisional && row.value !== null && <Provisional />}
      </td>
      <td className="tj-right">{formatNumber(row.expected, decimals, lang)}</td>
      <td className="tj-right">{formatChange(row.gap, decimals, lang)}</td>
      <td className="tj-right">{!row.isBaseline && <Coverage reported={row.reported} expected={row.due} />}</td>
    </tr>
  );
}

const Empty = ({ row }: { readonly row: ChartRow }) => <EmptyMark mark={row.mark ?? "missing"} />;
