import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { parisDay } from "@/lib/domain/day";
import type { Correction } from "@/lib/domain/publication";
import type { CorrectedIndicator, ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { publicationHref } from "./shelf-address";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

type Props = {
  /** All numbers of one period, the latest first. */
  readonly numbers: readonly ShelvedPublication[];
  /** The one that the page is about. */
  readonly shown: ShelvedPublication;
  readonly indicators: readonly CorrectedIndicator[];
  readonly names: ScopeNames;
};

/** Every number that a period was published under, with what it changed of the one before and why. */
export function NumberHistory({ numbers, shown, indicators, names }: Props) {
  const t = useTranslations("publication.history");
  const lang = toLang(useLocale());
  if (numbers.length < 2) return null;
  return (
    <Section title={t("title", { period: formatPeriod(shown.period, lang) })} id="historique">
      <ol className="tj-numbers" reversed>
        {numbers.map((one) => (
          <li key={one.number}>
            <NumberHead publication={one} isShown={one.number === shown.number} />
            {one.erratum === null ? (
              <p className="tj-small tj-mute">{t("first")}</p>
            ) : (
              <Changes corrections={one.erratum} indicators={indicators} names={names} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function NumberHead({ publication, isShown }: { readonly publication: ShelvedPublication; readonly isShown: boolean }) {
  const t = useTranslations("publication");
  const lang = toLang(useLocale());
  const { number, publishedAt, supersededBy, erratum } = publication;
  const day = formatDay(parisDay(new Date(publishedAt)), lang);
  return (
    <p className="tj-numbers__head">
      <strong>{t("previous.one", { number, day })}</strong>
      {erratum !== null && <Tag tone="warning">{t("erratum.tag")}</Tag>}
      {supersededBy === null ? (
        <Tag tone="success">{t("history.standing")}</Tag>
      ) : (
        <Tag>{t("replaced", { number: supersededBy })}</Tag>
      )}
      {isShown ? (
        <span className="tj-small tj-mute">{t("history.shown")}</span>
      ) : (
        <DataLink href={publicationHref(publication, lang)}>{t("history.files", { number })}</DataLink>
      )}
    </p>
  );
}

type ChangesProps = Pick<Props, "indicators" | "names"> & { readonly corrections: readonly Correction[] };

function Changes({ corrections, indicators, names }: ChangesProps) {
  const t = useTranslations("publication");
  const lang = toLang(useLocale());
  const { short } = useScopeNames(names);
  if (corrections.length === 0) return <p className="tj-small tj-mute">{t("erratum.nothing")}</p>;
  const reasons = [...new Set(corrections.map(({ reason }) => reason))];
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason} className="tj-small">
          {t("history.reason", { reason })}
        </p>
      ))}
      <ul className="tj-small">
        {corrections.map(({ indicator, scope, period, before, after }) => {
          const known = indicators.find(({ code }) => code === indicator);
          const figure = (value: number | null) =>
            value === null ? t("erratum.none") : formatNumber(value, known?.decimals ?? 0, lang);
          return (
            <li key={`${scope} ${indicator}`}>
              {t.rich("history.change", {
                name: known?.name ?? indicator,
                scope: short(scope),
                period: formatPeriod(period, lang),
                before: figure(before),
                after: figure(after),
                s: (chunks) => <s>{chunks}</s>,
                b: (chunks) => <strong>{chunks}</strong>,
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
