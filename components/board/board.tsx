import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { alertsPath } from "@/components/alert/alerts-screen";
import { OwnAlerts } from "@/components/alert/own-alerts";
import { MilestoneList } from "@/components/project/milestone-list";
import { capital } from "@/components/ui/capital";
import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { alertsFor } from "@/lib/domain/alert-list";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { keyLines, type BoardFacts } from "@/lib/domain/board-facts";
import type { BoardComparison } from "@/lib/domain/compare-boards";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyParams, type OwnSubject } from "@/lib/schemas/why";

import { AnswerMissing } from "./answer-missing";
import { AnswerSure } from "./answer-sure";
import { AnswerWhere } from "./answer-where";
import { AsOfStrip } from "./as-of-strip";
import { KeyFigures, orderParams, type BoardOrder } from "./key-figures";
import { LeadingFigure } from "./leading-figure";
import { Movements } from "./movements";
import { NothingPublished } from "./nothing-published";
import { PriorityList } from "./priority-list";
import { RoadmapLine } from "./roadmap-line";
import { SheetList } from "./sheet-list";
import { StateLine } from "./state-line";
import { ViewForm } from "./view-form";

export type BoardScreen = BoardFacts & {
  readonly view: View;
  /** What differs today, of a board of a past day. */
  readonly since: BoardComparison | null;
};
export const boardSubjects = ["coverage", "standings"] as const satisfies readonly OwnSubject[];
type Props = {
  readonly screen: BoardScreen;
  readonly order: BoardOrder;
  /** What the address asks to explain of the board itself. */
  readonly explained: (typeof boardSubjects)[number] | null;
  readonly explanation?: ReactNode;
};

const path = "/tableau-de-bord";

export function Board({ screen, order, explained, explanation }: Props) {
  const t = useTranslations("board");
  const { view, reader, roadmapView, board, sheets } = screen;
  const kept = { ...orderParams(order), ...(explained !== null && ownWhyParams(explained)) };
  return (
    <>
      <PageHeading title={t("title")} subtitle={<RoadmapLine roadmapView={roadmapView} path={path} />}>
        <ViewForm {...{ path, view, roadmapView, reader }} kept={kept} />
      </PageHeading>
      {board === null ? (
        <NothingPublished roadmapView={roadmapView} path={path} view={view} />
      ) : (
        <>
          <AsOfStrip path={path} view={view} roadmapView={roadmapView} />
          <StateLine view={view} roadmapView={roadmapView} reader={reader} sheets={sheets} />
          {explanation}
          <BoardBody screen={screen} board={board} order={order} />
        </>
      )}
    </>
  );
}

/** Where, how sure, what is missing; then what it is made of. */
function BoardBody({ screen, board, order }: Pick<Props, "screen" | "order"> & { readonly board: BoardAnswer }) {
  const { view, roadmapView, lead, sheets, departments, projects, reader, since } = screen;
  const { areKey, lines } = keyLines(board.indicators);
  const collection = roadmapView.collection;
  return (
    <>
      <div className="tj-columns tj-columns--3 tj-answers">
        <AnswerWhere lines={lines} areKey={areKey} view={view} />
        <AnswerSure coverage={board.coverage} view={view} />
        <AnswerMissing {...{ view, sheets, departments, collection }} coverage={board.coverage} />
      </div>
      <div className="tj-columns tj-columns--2">
        <Priorities board={board} label={roadmapView.roadmap.label} view={view} since={since} />
        {lead !== null && <LeadingFigure lead={lead} view={view} quarter={board.period} />}
      </div>
      <KeyFigures
        lines={lines}
        areKey={areKey}
        order={order}
        period={board.period}
        label={roadmapView.roadmap.label}
        view={view}
        since={since}
      />
      <div className="tj-columns tj-columns--2">
        <Movements lines={lines} period={board.period} view={view} />
        <OwnAlerts
          alerts={alertsFor(reader, board.alerts)}
          period={board.period}
          view={view}
          ground={{ indicators: board.indicators, projects, departments }}
          href={viewHref(alertsPath, view)}
        />
        {reader.figures === "all" && <SheetList {...{ sheets, departments, collection, view }} period={board.period} />}
        <Milestones screen={screen} board={board} />
      </div>
    </>
  );
}

type PrioritiesProps = { readonly board: BoardAnswer; readonly label: string } & Pick<BoardScreen, "view" | "since">;

function Priorities({ board, label, view, since }: PrioritiesProps) {
  const t = useTranslations("board.priorities");
  const title = useTranslations("priority")("title", { label: capital(label) });
  return (
    <Section title={title} aside={t("legend")}>
      {board.indicators.length === 0 && <EmptyState>{t("noIndicators")}</EmptyState>}
      <PriorityList priorities={board.priorities} view={view} since={since?.priorities ?? []} />
    </Section>
  );
}

function Milestones({ screen, board }: { readonly screen: BoardScreen; readonly board: BoardAnswer }) {
  const t = useTranslations("board.milestones");
  const { projects, view, roadmapView } = screen;
  const open = board.milestones.filter(({ state }) => state !== "achieved");
  const items = open.map(({ project, ...milestone }) => {
    const found = projects.find(({ slug }) => slug === project);
    const named = { slug: project, name: found?.name ?? project, department: found?.department.code ?? "" };
    return { ...milestone, project: named };
  });
  const href = viewHref("/projets", view);
  return (
    <Section title={t("title")} aside={<DataLink href={href}>{t("all")}</DataLink>}>
      <MilestoneList
        milestones={items.slice(0, 8)}
        today={view.day ?? roadmapView.today}
        view={view}
        empty={t("none")}
      />
    </Section>
  );
}
