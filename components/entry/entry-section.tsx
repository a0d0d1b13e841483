"use client";

import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { formatNumber, formatPercent, formatPeriodShort } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { useEntry } from "./entry-context";
import type { EntrySection as Section } from "./entry-model";
import { EntryRow } from "./entry-row";
import type { JudgedCell } from "./judge-cell";
import { headsOf } from "./section-heads";

type Props = { readonly section: Section; readonly cells: readonly JudgedCell[] };

/** An indicator of the sheet: what it counts, then a row for each of its cells. */
export function EntrySection({ section, cells }: Props) {
  const { current } = useEntry();
  const id = `section-${section.cells[0]?.index ?? 0}`;
  const isCurrent = section.cells.some(({ index }) => index === current);
  const heads = headsOf(section);
  return (
    <section className="tj-entry__section" aria-labelledby={id} data-current={isCurrent}>
      <SectionHead section={section} cells={cells} id={id} />
      <table className="tj-entry__table" aria-labelledby={id} role="grid">
        <colgroup>
          {["who", "previous", "line", "expected", "target", "value", "state", "comment"].map((name) => (
            <col key={name} className={`tj-entry__col-${name}`} />
          ))}
        </colgroup>
        <ColumnHeads section={section} />
        {cells.map((judged) => (
          <EntryRow key={judged.key} judged={judged} heads={heads} />
        ))}
      </table>
    </section>
  );
}

function SectionHead({ section, cells, id }: Props & { readonly id: string }) {
  const t = useTranslations("entry.section");
  const given = cells.filter(({ standing }) => standing.content !== null).length;
  const notAvailable = cells.filter(({ standing: { content } }) => content?.kind === "mark").length;
  return (
    <div className="tj-entry__head">
      <div className="tj-entry__title">
        <h2 id={id}>{section.name}</h2>
        <span className="tj-nowrap tj-ink">
          {t.rich("given", { given, owed: cells.length, b: (chunks) => <b>{chunks}</b> })}
          {notAvailable > 0 && t("marked", { count: notAvailable })}
        </span>
      </div>
      <div className="tj-entry__facts">
        <p className="tj-small tj-mute">
          <SectionFacts section={section} />
        </p>
        {(section.definition !== null || section.source !== null) && (
          <Disclosure summary={t("definition")} id={`${id}-definition`}>
            <p>{section.definition}</p>
            {section.source !== null && <p className="tj-small tj-mute">{t("source", { source: section.source })}</p>}
          </Disclosure>
        )}
      </div>
    </div>
  );
}

/** Unit, way and rules in one line: « postes · à faire augmenter · valeur minimale 0 · commentaire au-delà de 50 % ». */
function SectionFacts({ section }: { readonly section: Section }) {
  const t = useTranslations("entry.section");
  const { writing } = useEntry();
  const facts = [
    section.kind === "ratio" ? t("ratio", { unit: section.unit }) : section.unit,
    t(`direction.${section.direction}`),
    ...section.rules.map(({ type, limit, level }) =>
      t(`rule.${type}`, {
        level,
        limit: limit === "" ? "" : limitText(type, limit, section.decimals, writing.lang),
      }),
    ),
  ];
  return <>{facts.join(" · ")}</>;
}

const limitText = (type: string, limit: string, decimals: number, lang: Lang): string =>
  type === "jump" ? formatPercent(limit, 0, lang) : formatNumber(limit, decimals, lang);

function ColumnHeads({ section }: { readonly section: Section }) {
  const t = useTranslations("entry.column");
  const { writing } = useEntry();
  const { period, previousPeriod, targetPeriod, about } = headsOf(section);
  const named = (of: string | null) => (of === null ? "none" : formatPeriodShort(of, writing.lang));
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col">{t(about)}</th>
        <th scope="col" className="tj-right">
          {previousPeriod === null ? t("previous") : formatPeriodShort(previousPeriod, writing.lang)}
        </th>
        <th scope="col">{t("line")}</th>
        <th scope="col" className="tj-right">
          {t(section.isCumulative ? "expectedTotal" : "expected")}
        </th>
        <th scope="col" className="tj-right">
          {t("target", { period: named(targetPeriod) })}
        </th>
        <th scope="col" className="tj-right">
          {period === null ? t("value") : t("valueOf", { period: formatPeriodShort(period, writing.lang) })}
        </th>
        <th scope="col">{t("state")}</th>
        <th scope="col">{t("comment")}</th>
      </tr>
    </thead>
  );
}
