import { useLocale, useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { TextLink } from "@/components/ui/text-link";
import type { DataCell, DataRow } from "@/components/ui/data-table-columns";
import type { CellContent } from "@/lib/domain/cell";
import type { CellRevisionItem, HistoryScreen } from "@/lib/domain/cell-history";
import type { Decimal } from "@/lib/domain/decimal";
import { firstDay } from "@/lib/domain/period";
import { formatInstant, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

import { seriesLabel } from "./series-label";

type Cells = Readonly<Record<string, DataCell>>;
const none: DataCell = { text: "", sort: null };
const exact = (value: Decimal, lang: Lang): string => formatNumber(value, value.decimalPlaces(), lang);

/** One revision of one cell as a row. */
export function useHistoryRow({ facts, names }: Pick<HistoryScreen, "facts" | "names">) {
  const lang = toLang(useLocale());
  const contentCells = useContentCells(facts.definition.unit);
  const people = usePeopleCells();
  const origin = useOriginCells();
  return (item: CellRevisionItem): DataRow => {
    const series = facts.series.find(({ id }) => id === item.series);
    const label = series === undefined ? item.series : seriesLabel(series, names);
    const department = series === undefined ? "" : (names.departments[series.department] ?? series.department);
    return {
      id: `${item.series} ${item.period} ${item.revision}`,
      cells: {
        ...contentCells(item.content),
        ...people(item),
        ...origin(item),
        period: { text: formatPeriod(item.period, lang), sort: `${firstDay(item.period)} ${item.period}` },
        series: { text: `${label} ${department}`, file: label, shown: <SeriesName {...{ label, department }} /> },
        seriesId: { text: item.series },
        revision: { text: String(item.revision), file: item.revision },
      },
    };
  };
}

const SeriesName = ({ label, department }: { readonly label: string; readonly department: string }) => (
  <>
    {label}
    {department !== label && <span className="tj-table__sub">{department}</span>}
  </>
);

/** What was written: a value, the two parts of a ratio, a mark, or nothing any more. */
function useContentCells(unit: string) {
  const t = useTranslations("indicator.history");
  const marks = useTranslations("marks");
  const lang = toLang(useLocale());
  const number = (value: Decimal): DataCell => ({ text: exact(value, lang), file: value.toNumber() });
  return (content: CellContent | null): Cells => {
    if (content === null) return { value: { ...none, shown: <i>{t("emptied")}</i> }, mark: { text: t("emptied") } };
    if (content.kind === "mark") {
      const word = marks(`${content.mark}.word`);
      return { value: { ...none, shown: <EmptyMark mark={content.mark} /> }, mark: { text: word } };
    }
    const base = { unit: { text: unit } };
    if (content.kind === "value")
      return { ...base, value: { ...number(content.value), shown: <b>{exact(content.value, lang)}</b> } };
    const { numerator, denominator } = content;
    const parts = <b className="tj-nowrap">{`${exact(numerator, lang)} / ${exact(denominator, lang)}`}</b>;
    return { value: { ...none, shown: parts }, numerator: number(numerator), denominator: number(denominator) };
  };
}

/** Who wrote it and when, who validated it and when. */
function usePeopleCells() {
  const t = useTranslations("indicator.history");
  const lang = toLang(useLocale());
  const cell = (name: string | null, at: Date): DataCell => {
    const text = name ?? t("unknown");
    return {
      text,
      sort: at.toISOString(),
      shown: (
        <>
          {text}
          <time dateTime={at.toISOString()} className="tj-table__sub">
            {formatInstant(at, lang)}
          </time>
        </>
      ),
    };
  };
  return ({ author, recordedAt, validator, validatedAt }: CellRevisionItem): Cells => ({
    author: cell(author, recordedAt),
    recordedAt: { text: recordedAt.toISOString() },
    validator: validatedAt === null ? { text: t("notValidated"), sort: null } : cell(validator, validatedAt),
    validatedAt: { text: validatedAt?.toISOString() ?? "" },
  });
}

/** From a form, a program or a file's row; with what the writer said and showed. */
function useOriginCells() {
  const t = useTranslations("indicator.history");
  return ({ source, file, row, comment, evidence }: CellRevisionItem): Cells => {
    const isImport = file !== null && row !== null;
    return {
      source: {
        text: t(`source.${source}`),
        shown: isImport ? t("fromFile", { file, row }) : t(`source.${source}`),
      },
      file: { text: file ?? "" },
      row: row === null ? { text: "" } : { text: "", file: row },
      comment: {
        text: comment ?? "",
        shown: (
          <>
            {comment}
            {evidence !== null && <Evidence address={evidence} />}
          </>
        ),
      },
      evidence: { text: evidence ?? "" },
    };
  };
}

function Evidence({ address }: { readonly address: string }) {
  const t = useTranslations("indicator.history");
  return (
    <span className="tj-table__sub">
      {/^https?:\/\//i.test(address) ? <TextLink href={address}>{t("evidence")}</TextLink> : address}
    </span>
  );
}
