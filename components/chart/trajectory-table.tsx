import { useTranslations } from "next-intl";

import { drawCoverage } from "@/components/figure/coverage";
import { drawMark } from "@/components/figure/empty-mark";
import { useFigureWords, type FigureWords } from "@/components/figure/figure-words";
import { Period } from "@/components/figure/period";
import { drawProvisional } from "@/components/figure/provisional";
import { drawWhyLink } from "@/components/figure/why-link";
import { NamedTable } from "@/components/ui/named-table";
import type { ChartModel, ChartRow } from "@/lib/domain/chart";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";
import type { View } from "@/lib/schemas/view";
import { whyHref, type WhyMeasure } from "@/lib/schemas/why";

/** The indicator whose screen explains what a row says. */
export type ChartWhy = { readonly code: string; readonly view: View };
type Props = {
  readonly model: ChartModel;
  readonly decimals: number;
  readonly title: string;
  readonly why?: ChartWhy;
};

/** The chart’s numbers, all of them, there without JavaScript. */
export function TrajectoryTable({ model, decimals, title, why }: Props) {
  const t = useTranslations("chart.table");
  const words = { ...useFigureWords(), table: t };
  const heads = [
    ...(model.hasFlow ? (["flow", "cumulated"] as const) : (["value"] as const)),
    ...(["expected", "gap", "received"] as const),
  ];
  return (
    <NamedTable
      label={t("caption", { title })}
      heads={[t("period"), ...heads.map((head) => ({ text: t(head), className: "tj-right" }))]}
    >
      {model.rows.map((row) => drawRow({ row, decimals, why, hasFlow: model.hasFlow }, words))}
    </NamedTable>
  );
}

type RowProps = {
  readonly row: ChartRow;
  readonly decimals: number;
  readonly hasFlow: boolean;
  readonly why: ChartWhy | undefined;
};
type Words = FigureWords & { readonly table: ReturnType<typeof useTranslations> };

function drawRow(props: RowProps, words: Words) {
  const { row, decimals, hasFlow } = props;
  const { table: t, lang } = words;
  const given = (value: string | null, measure: WhyMeasure) =>
    explained(props, { measure, text: value === null ? null : formatNumber(value, decimals, lang) }, words);
  return (
    <tr key={row.period} className={row.breaks ? "tj-break-row" : undefined}>
      <th scope="row">
        <Period period={row.period} />
        {row.isBaseline && <span className="tj-table__sub">{t("baseline")}</span>}
        {row.breaks && <span className="tj-table__sub">{t("break")}</span>}
      </th>
      {hasFlow && <td className="tj-right">{!row.isBaseline && given(row.flow, "own")}</td>}
      <td className="tj-right tj-ink">
        <b>{given(row.value, "value")}</b> {row.isProvisional && row.value !== null && drawProvisional(words)}
      </td>
      <td className="tj-right">{row.expected !== null && given(row.expected, "progress")}</td>
      <td className="tj-right">{formatChange(row.gap, decimals, lang)}</td>
      <td className="tj-right">
        {!row.isBaseline && drawCoverage({ reported: row.reported, expected: row.due }, words)}
      </td>
    </tr>
  );
}

type Said = {
  /** Null where there is none: then the row's mark says why. */
  readonly text: string | null;
  readonly measure: WhyMeasure;
};

/** A number of the table, leading to its explanation; what stands before the first period has none. */
function explained({ row, why }: RowProps, { text, measure }: Said, words: Words) {
  const mark = row.mark ?? "missing";
  const children = text ?? drawMark(mark, words);
  if (why === undefined || row.isBaseline) return children;
  const figure = `${text ?? words.marks(`${mark}.word`)}, ${formatPeriod(row.period, words.lang)}`;
  const href = whyHref(why.view, { code: why.code, period: row.period, measure });
  return drawWhyLink({ href, figure, children }, words);
}
