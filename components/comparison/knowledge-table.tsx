import { useLocale, useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { NamedTable } from "@/components/ui/named-table";
import type { IndicatorKnowledge } from "@/lib/domain/compare-knowledge";
import type { ExactContent } from "@/lib/domain/content-answer";
import type { Names } from "@/lib/domain/indicator-screen";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { seriesName } from "./series-name";

type Props = { readonly knowledge: IndicatorKnowledge; readonly names: Names };

/** Each change with what stood before and what stands since. */
export function KnowledgeTable({ knowledge, names }: Props) {
  const t = useTranslations("comparison.knowledge");
  const { decimals, values, targets, definitions } = knowledge;
  return (
    <NamedTable
      label={knowledge.name}
      heads={[
        t("what"),
        t("period"),
        { text: t("before"), className: "tj-right" },
        { text: t("after"), className: "tj-right" },
      ]}
    >
      {definitions.map(({ from, change, breaks }) => (
        <Row key={`d ${from}`} what={t(`definition.${change}`)} period={from}>
          <td colSpan={2} className="tj-right">
            {t(breaks ? "breaks" : "continues")}
          </td>
        </Row>
      ))}
      {targets.map(({ series, period, before, after }) => (
        <Row
          key={`t ${series} ${period}`}
          what={t("target", { of: series === null ? t("whole") : seriesName(series, names) })}
          period={period}
        >
          <Content content={before === null ? null : { value: before }} decimals={decimals} />
          <Content content={after === null ? null : { value: after }} decimals={decimals} />
        </Row>
      ))}
      {values.map(({ series, period, before, after }) => (
        <Row key={`v ${series} ${period}`} what={seriesName(series, names)} period={period}>
          <Content content={before} decimals={decimals} />
          <Content content={after} decimals={decimals} />
        </Row>
      ))}
    </NamedTable>
  );
}

type RowProps = { readonly what: string; readonly period: string; readonly children: React.ReactNode };

function Row({ what, period, children }: RowProps) {
  const lang = toLang(useLocale());
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{formatPeriodShort(period, lang)}</td>
      {children}
    </tr>
  );
}

function Content({ content, decimals }: { readonly content: ExactContent | null; readonly decimals: number }) {
  const t = useTranslations("comparison.knowledge");
  const lang = toLang(useLocale());
  const shown = (() => {
    if (content === null) return <span className="tj-small tj-mute">{t("nothing")}</span>;
    if ("mark" in content) return <EmptyMark mark={content.mark} />;
    if ("value" in content) return formatNumber(content.value, decimals, lang);
    const { numerator, denominator } = content;
    return t("ratio", { numerator: exact(numerator, lang), denominator: exact(denominator, lang) });
  })();
  return <td className="tj-right">{shown}</td>;
}

/** The parts of a ratio have no decimals of their own: as they were written. */
const exact = (text: string, lang: "fr" | "en"): string => formatNumber(text, text.split(".")[1]?.length ?? 0, lang);
