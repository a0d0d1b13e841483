import { useLocale, useTranslations } from "next-intl";

import { Trajectory } from "@/components/chart/trajectory";
import { DataLink } from "@/components/ui/data-link";
import { Disclosure } from "@/components/ui/disclosure";
import { toLang } from "@/lib/messages/lang";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { plainView, viewHref } from "@/lib/schemas/view";
import { collectionHref } from "@/lib/schemas/collection-address";

import { CellActs } from "./cell-acts";
import { CellFacts } from "./cell-facts";
import { progressOfCell } from "./cell-progress";
import { threadOf } from "./cell-thread";
import { About } from "./queue-list";
import type { ReviewActions } from "./review-actions";
import { ReviewReason } from "./review-reason";
import type { ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly actions: ReviewActions | null };

/** The open cell: its figures, its line, what was said of it, and what to do with it. */
export function CellPane({ view, actions }: Props) {
  const t = useTranslations("review.pane");
  const { open, items, sheet } = view;
  if (open === null || sheet === null) return null;
  const { cell } = open;
  const { progress, chart } = progressOfCell(cell, view.today);
  const { name, priority } = cell.known.labels;
  return (
    <section className="tj-pane" aria-label={t("label")} id="case">
      <div className="tj-pane__head">
        <div>
          <p className="tj-small tj-mute">
            <About item={open} />
            {priority !== null && ` · ${t("priority", { number: priority })}`}
          </p>
          <h2>{name}</h2>
        </div>
        <span className="tj-small tj-mute tj-nowrap">
          {t("place", { index: items.indexOf(open) + 1, count: items.length })}
        </span>
      </div>
      {open.reasons.map((reason, index) => (
        <p key={index} className="tj-pane__reason">
          <ReviewReason item={open} reason={reason} />
        </p>
      ))}
      <CellFacts cell={cell} progress={progress} />
      {chart !== null && (
        <Trajectory
          model={chart}
          title={name}
          unit={cell.definition.unit}
          decimals={cell.definition.decimals}
          csvHref={chartHref(view, cell, "csv")}
          svgHref={chartHref(view, cell, "svg")}
          links={<CellLinks view={view} cell={cell} />}
        />
      )}
      <Definition cell={cell} />
      <CellThread view={view} cell={cell} />
      <CellActs view={view} actions={actions} />
    </section>
  );
}

/** The chart with what is not validated yet, as it stands here. */
const chartHref = ({ desk: { campaign } }: ReviewView, { indicator }: DefinedCell, kind: "csv" | "svg"): string =>
  viewHref(`/indicateurs/${indicator}/${kind}`, {
    ...plainView,
    roadmap: campaign.roadmap,
    period: campaign.period,
    isProvisional: true,
  });

function CellLinks({ view, cell }: { readonly view: ReviewView; readonly cell: DefinedCell }) {
  const t = useTranslations("review.link");
  const { desk, sheet } = view;
  const { period, roadmap } = desk.campaign;
  const evidence = cell.latest?.evidence ?? null;
  return (
    <>
      <DataLink href={`/indicateurs/${cell.indicator}?feuille=${roadmap}`} icon="fr-icon-line-chart-line">
        {t("indicator")}
      </DataLink>
      <DataLink
        href={collectionHref("saisie", { period, roadmap, department: sheet?.department ?? null })}
        icon="fr-icon-table-line"
      >
        {t("sheet")}
      </DataLink>
      {evidence !== null && (
        <a href={evidence} className="fr-icon-attachment-line tj-link" target="_blank" rel="noopener noreferrer">
          {t("evidence")}
        </a>
      )}
    </>
  );
}

function Definition({ cell }: { readonly cell: DefinedCell }) {
  const t = useTranslations("review.link");
  const { definition, source } = cell.known.labels;
  if (definition === null) return null;
  return (
    <Disclosure summary={t("definition")}>
      <p>{definition}</p>
      <p className="tj-small tj-mute">{source}</p>
    </Disclosure>
  );
}

function CellThread({ view, cell }: { readonly view: ReviewView; readonly cell: DefinedCell }) {
  const t = useTranslations("review.thread");
  const lang = toLang(useLocale());
  const messages = threadOf(cell, view.desk.moves.get(cell.sheetId) ?? []);
  return (
    <>
      <div className="tj-section__head tj-pane__thread">
        <h3>{t("title")}</h3>
        <span className="tj-section__aside">{t("count", { count: messages.length })}</span>
      </div>
      {messages.length === 0 && <p className="tj-mute">{t("nobody")}</p>}
      <ol className="tj-thread">
        {messages.map(({ kind, by, at, text, period }) => (
          <li key={`${kind} ${at.toISOString()}`} data-own={kind === "return" || kind === "returnSheet"}>
            <p className="tj-small tj-mute">
              <b className="tj-ink">{by}</b> · {formatInstant(at, lang)},{" "}
              {t(kind, { period: formatPeriod(period, lang) })}
            </p>
            {text !== null && <p>{text}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
