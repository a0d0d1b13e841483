import { useLocale, useTranslations } from "next-intl";

import { Coverage } from "@/components/figure/coverage";
import { EmptyMark } from "@/components/figure/empty-mark";
import { Period } from "@/components/figure/period";
import { Provisional } from "@/components/figure/provisional";
import { WhyLink } from "@/components/figure/why-link";
import { TableRegion } from "@/components/ui/table-region";
import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** The address that explains what a row says. */
export type WhyOf = (period: string, measure: "value" | "own" | "progress") => string;
type Props = {
  readonly model: ChartModel;
  readonly decimals: number;
  readonly title: string;
  readonly whyOf?: WhyOf;
};

/** The chart's numbers, all of them, made on the server: it is there without JavaScript. */
export function TrajectoryTable({ model, decimals, title, whyOf }: Props) {
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
            <TableRow key={row.period} {...{ row, decimals, whyOf }} hasFlow={model.hasFlow} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

type RowProps = {
  readonly row: ChartRow;
  readonly decimals: number;
  readonly hasFlow: boolean;
  readonly whyOf: WhyOf | undefined;
};

function TableRow({ row, decimals, hasFlow, whyOf }: RowProps) {
  const t = useTranslations("chart.table");
  const lang = toLang(useLocale());
  const given = (value: string | null, measure: "value" | "own") => (
    <Explained row={row} text={value === null ? null : formatNumber(value, decimals, lang)} {...{ measure, whyOf }} />
  );
  return (
    <tr className={row.breaks ? "tj-break-row" : undefined}>
      <th scope="row">
        <Period period={row.period} />
        {row.isBaseline && <span className="tj-table__sub">{t("baseline")}</span>}
        {row.breaks && <span className="tj-table__sub">{t("break")}</span>}
      </th>
      {hasFlow && <td className="tj-right">{!row.isBaseline && given(row.flow, "own")}</td>}
      <td className="tj-right tj-ink">
        <b>{given(row.value, "value")}</b> {row.isProvisional && row.value !== null && <Provisional />}
      </td>
      <td className="tj-right">
        {row.expected !== null && (
          <Explained row={row} text={formatNumber(row.expected, decimals, lang)} measure="progress" whyOf={whyOf} />
        )}
      </td>
      <td className="tj-right">{formatChange(row.gap, decimals, lang)}</td>
      <td className="tj-right">{!row.isBaseline && <Coverage reported={row.reported} expected={row.due} />}</td>
    </tr>
  );
}

type ExplainedProps = Pick<RowProps, "row" | "whyOf"> & {
  /** Null where there is none: then the row's mark says why. */
  readonly text: string | null;
  readonly measure: Parameters<WhyOf>[1];
};

/** A number of the table, leading to its explanation; what stands before the first period has none. */
function Explained({ row, text, measure, whyOf }: ExplainedProps) {
  const mark = useTranslations("marks");
  const lang = toLang(useLocale());
  const shown = text ?? <EmptyMark mark={row.mark ?? "missing"} />;
  if (whyOf === undefined || row.isBaseline) return <>{shown}</>;
  const said = `${text ?? mark(`${row.mark ?? "missing"}.word`)}, ${formatPeriod(row.period, lang)}`;
  return (
    <WhyLink href={whyOf(row.period, measure)} figure={said}>
      {shown}
    </WhyLink>
  );
}
