import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { IndicatorFacts, RevisionFacts, TargetFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";
import { formatDayShort, formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { FieldChange } from "./field-change";
import { seriesLabel } from "./series-label";

type Props = { readonly facts: IndicatorFacts; readonly names: Names };

const bold = (chunks: ReactNode) => <b className="tj-ink">{chunks}</b>;
const shown = 12;
const fewChanges = 3;

/** How the definition and the targets came to be what they are; nothing is erased. */
export function VersionList({ facts, names }: Props) {
  const t = useTranslations("indicator.versions");
  const targets = facts.targets.filter((target) => isToldApart(target, facts.targets));
  const entries = [
    ...targets.map((target) => ({
      at: target.recordedAt,
      shown: (
        <TargetEntry key={`${target.series} ${target.period} ${target.recordedAt}`} {...{ target, facts, names }} />
      ),
    })),
    ...facts.revisions.map((revision) => ({
      at: revision.recordedAt,
      shown: <RevisionEntry key={revision.revision} revision={revision} />,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section id="versions" title={t("title")} aside={t("nothingErased")}>
      <ul className="tj-rows tj-versions">{entries.slice(0, shown).map((entry) => entry.shown)}</ul>
      {entries.length > shown && (
        <Disclosure summary={t("earlier", { count: entries.length - shown })}>
          <ul className="tj-rows tj-versions">{entries.slice(shown).map((entry) => entry.shown)}</ul>
        </Disclosure>
      )}
    </Section>
  );
}

/** A series' first target is in the breakdown; its revision goes without saying beside the whole's of the same day. */
const isToldApart = ({ series, before, recordedAt, period }: TargetFacts, all: readonly TargetFacts[]): boolean =>
  series === null ||
  (before !== null &&
    !all.some((one) => one.series === null && one.recordedAt === recordedAt && one.period === period));

function RevisionEntry({ revision }: { readonly revision: RevisionFacts }) {
  const t = useTranslations("indicator.versions");
  const lang = toLang(useLocale());
  const { version, from, breaks, reason, recordedAt, isCorrection, changes } = revision;
  const kind = isCorrection ? "amended" : breaks ? "break" : version === 1 ? "first" : "corrected";
  return (
    <li className="tj-rows__item tj-version">
      <time dateTime={recordedAt} className="tj-small tj-mute">
        {formatDayShort(recordedAt.slice(0, 10), lang)}
      </time>
      <div>
        {t.rich(kind, { b: bold, version })} {t("from", { version, from: formatPeriod(from, lang) })}{" "}
        {reason !== null && t("reason", { reason })}
        {changes.length > 0 && (
          <Disclosure isSmall summary={t("changes", { count: changes.length })} isOpen={changes.length <= fewChanges}>
            <DefinitionList
              entries={changes.map((change) => ({
                term: t(`field.${change.field}`),
                definition: <FieldChange change={change} />,
              }))}
            />
          </Disclosure>
        )}
      </div>
    </li>
  );
}

type TargetProps = Props & { readonly target: TargetFacts };

function TargetEntry({ target, facts, names }: TargetProps) {
  const t = useTranslations("indicator.versions");
  const lang = toLang(useLocale());
  const { decimals } = facts.definition;
  const series = facts.series.find(({ id }) => id === target.series);
  const number = (value: string | null) => (value === null ? t("none") : formatNumber(value, decimals, lang));
  const values = {
    period: formatPeriod(target.period, lang),
    before: number(target.before),
    after: number(target.value),
  };
  return (
    <li className="tj-rows__item tj-version">
      <time dateTime={target.recordedAt} className="tj-small tj-mute">
        {formatDayShort(target.recordedAt.slice(0, 10), lang)}
      </time>
      <span>
        {t.rich(target.before === null ? "targetSet" : "targetRevised", { ...values, b: bold })}
        {series !== undefined && ` ${t("of", { series: seriesLabel(series, names) })}`}
        {lang === "fr" ? "\u00A0: " : ": "}
        {t(target.before === null ? "set" : "revised", values)}
        {target.reason !== null && ` ${t("reason", { reason: target.reason })}`}
      </span>
    </li>
  );
}
