import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { parisDay } from "@/lib/domain/day";
import type { Correction } from "@/lib/domain/publication";
import type { CorrectedIndicator, ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { publicationHref } from "./shelf-address";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

type Props = {
  readonly publication: ShelvedPublication;
  readonly corrections: readonly Correction[];
  /** The publication that this one replaces. */
  readonly replaced: ShelvedPublication | undefined;
  readonly indicators: readonly CorrectedIndicator[];
  readonly names: ScopeNames;
};

/** What an erratum changed: what was printed before, what is printed now, and why. */
export function ErratumBox(props: Props) {
  const t = useTranslations("publication.erratum");
  const lang = toLang(useLocale());
  const { replaced, corrections } = props;
  const toReplaced = (chunks: ReactNode) =>
    replaced === undefined ? chunks : <DataLink href={publicationHref(replaced, lang)}>{chunks}</DataLink>;
  return (
    <div className="tj-erratum" id="erratum">
      <p>
        <Tag tone="warning">{t("tag")}</Tag>
        {replaced !== undefined && (
          <strong>
            {t("replaces", { number: replaced.number, day: formatDay(parisDay(new Date(replaced.publishedAt)), lang) })}
          </strong>
        )}
      </p>
      {corrections.length === 0 ? <p>{t("nothing")}</p> : <CorrectionTable {...props} />}
      {replaced !== undefined && (
        <p className="tj-small tj-mute">{t.rich("kept", { number: replaced.number, a: toReplaced })}</p>
      )}
    </div>
  );
}

function CorrectionTable({ publication, corrections, indicators, names }: Props) {
  const t = useTranslations("publication.erratum");
  const { previous, number } = publication;
  return (
    <NamedTable
      label={t("caption")}
      heads={[
        t("what"),
        t("scope"),
        { text: t("number", { number: previous ?? number - 1 }), className: "tj-right" },
        { text: t("number", { number }), className: "tj-right" },
      ]}
    >
      {corrections.map((correction) => (
        <CorrectionRow
          key={`${correction.scope} ${correction.indicator}`}
          correction={correction}
          indicator={indicators.find(({ code }) => code === correction.indicator)}
          names={names}
        />
      ))}
    </NamedTable>
  );
}

type RowProps = {
  readonly correction: Correction;
  readonly indicator: CorrectedIndicator | undefined;
  readonly names: ScopeNames;
};

function CorrectionRow({ correction, indicator, names }: RowProps) {
  const t = useTranslations("publication.erratum");
  const lang = toLang(useLocale());
  const { short } = useScopeNames(names);
  const { scope, period, before, after, reason } = correction;
  const shown = (value: number | null) =>
    value === null ? t("none") : formatNumber(value, indicator?.decimals ?? 0, lang);
  return (
    <tr>
      <th scope="row">
        {indicator?.name ?? correction.indicator}
        <span className="tj-table__sub">{t("reason", { period: formatPeriod(period, lang), reason })}</span>
      </th>
      <td>{short(scope)}</td>
      <td className="tj-right tj-nowrap">
        <s>{shown(before)}</s>
      </td>
      <td className="tj-right tj-nowrap tj-ink">
        <strong>{shown(after)}</strong>
      </td>
    </tr>
  );
}
