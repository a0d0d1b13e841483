import { useTranslations } from "next-intl";

import { Trajectory } from "@/components/chart/trajectory";
import { DataLink } from "@/components/ui/data-link";
import { Disclosure } from "@/components/ui/disclosure";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { plainView, viewHref } from "@/lib/schemas/view";
import { collectionHref } from "@/lib/schemas/collection-address";

import { CellActs } from "./cell-acts";
import { CellFacts } from "./cell-facts";
import { progressOfCell } from "./cell-progress";
import { CellTalk } from "./cell-talk";
import { About } from "./queue-list";
import type { ReviewActions } from "./review-actions";
import { ReviewReason } from "./review-reason";
import { reviewHref, type CellStoryView, type ReviewView } from "./review-view";

type Props = {
  readonly view: ReviewView;
  readonly story: CellStoryView;
  readonly actions: ReviewActions | null;
};

/** The open cell: its figures, its line, what was said of it, and what to do with it. */
export function CellPane({ view, story, actions }: Props) {
  const t = useTranslations("review.pane");
  const { open, items, sheet } = view;
  if (open === null || sheet === null) return null;
  const { cell } = open;
  const { progress, chart } = progressOfCell(cell, view.today);
  const { name, priority } = cell.known.labels;
  const place = items.indexOf(open) + 1;
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
          {place > 0 && t("place", { index: place, count: items.length })}
        </span>
      </div>
      {place === 0 && <p className="tj-mute">{t("elsewhere")}</p>}
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
      <CellTalk cell={cell} story={story} moves={view.desk.moves.get(cell.sheetId) ?? []} />
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
      <DataLink href={reviewHref(view, { cell }, null)} icon="fr-icon-links-line">
        {t("cell")}
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
