import { useLocale, useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { NamedTable } from "@/components/ui/named-table";
import type { MissingCell, Operand } from "@/lib/domain/explain-answer";
import type { IndicatorFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";
import { formatDay, formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

import { seriesLabel } from "./series-label";

export type OperandContext = { readonly facts: IndicatorFacts; readonly names: Names; readonly decimals: number };
type Props = {
  readonly operands: readonly Operand[];
  readonly missing: readonly MissingCell[];
  readonly context: OperandContext;
  readonly hasPeriods?: boolean;
};

/** Each cell with its value, who wrote it, from where, and who validated it when. */
export function OperandTable({ operands, missing, context, hasPeriods = false }: Props) {
  const t = useTranslations("indicator.why");
  const given = operands.filter(({ mark }) => mark === undefined || mark === "notApplicable");
  return (
    <NamedTable
      label={t("table")}
      className="tj-operands"
      heads={[t("series"), { text: t("value"), className: "tj-right" }, t("source")]}
    >
      {given.map((one) => (
        <tr key={`${one.series} ${one.period}`}>
          <SeriesHead cell={one} context={context} hasPeriods={hasPeriods} />
          <td className="tj-right tj-ink">
            <OperandValue operand={one} decimals={context.decimals} />
          </td>
          <td>
            <Provenance operand={one} />
          </td>
        </tr>
      ))}
      {missing.map((cell) => (
        <tr key={`${cell.series} ${cell.period}`}>
          <SeriesHead cell={cell} context={context} hasPeriods={hasPeriods} />
          <td className="tj-right">
            <EmptyMark mark={cell.mark} />
          </td>
          <td className="tj-small">{operands.find((one) => isCell(one, cell))?.comment}</td>
        </tr>
      ))}
    </NamedTable>
  );
}

const isCell = (one: Operand, cell: MissingCell): boolean => one.series === cell.series && one.period === cell.period;

type HeadProps = Pick<Props, "context" | "hasPeriods"> & { readonly cell: Pick<Operand, "series" | "period"> };

function SeriesHead({ cell, context: { facts, names }, hasPeriods }: HeadProps) {
  const lang = toLang(useLocale());
  const series = facts.series.find(({ id }) => id === cell.series);
  return (
    <th scope="row">
      {series === undefined ? cell.series : seriesLabel(series, names)}
      {hasPeriods === true && <span className="tj-table__sub">{formatPeriodShort(cell.period, lang)}</span>}
    </th>
  );
}

function OperandValue({ operand, decimals }: { readonly operand: Operand; readonly decimals: number }) {
  const lang = toLang(useLocale());
  const { mark, value, numerator, denominator } = operand;
  if (mark !== undefined) return <EmptyMark mark={mark} />;
  if (value !== undefined) return <b>{formatNumber(value, decimals, lang)}</b>;
  return (
    <b className="tj-nowrap">
      {exact(numerator, lang)} / {exact(denominator, lang)}
    </b>
  );
}

/** The parts of a ratio as they were entered. */
const exact = (part: number | undefined, lang: Lang): string =>
  part === undefined ? "" : formatNumber(part, String(part).split(".")[1]?.length ?? 0, lang);

function Provenance({ operand }: { readonly operand: Operand }) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const { author, source, file, row, validator, validatedAt, revision, comment } = operand;
  const day = (instant: string) => formatDay(instant.slice(0, 10), lang);
  return (
    <>
      {author ?? t("unknownAuthor")}
      <span className="tj-table__sub">
        {file === undefined ? t(`from.${source}`) : t("fromFile", { file, row: row ?? 0 })}
        {" · "}
        {validatedAt === null
          ? t("notValidated")
          : t("validated", { who: validator ?? t("unknownAuthor"), day: day(validatedAt) })}
        {revision > 1 && ` · ${t("revision", { revision })}`}
      </span>
      {comment !== undefined && <span className="tj-table__sub">{t("comment", { comment })}</span>}
    </>
  );
}
