import { useTranslations } from "next-intl";

import { alertsPath } from "@/components/alert/alerts-screen";
import { OwnAlerts } from "@/components/alert/own-alerts";
import { RoadmapFrame } from "@/components/board/roadmap-frame";
import { SheetTag, sheetLook } from "@/components/board/sheet-list";
import { FilledBar } from "@/components/figure/filled-bar";
import { FigureTable } from "@/components/indicator/figure-table";
import { IndicatorNames } from "@/components/indicator/indicator-names";
import { ProjectList } from "@/components/project/project-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { filterAlerts } from "@/lib/domain/alert-list";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { mostUrgentFirst } from "@/lib/domain/board-order";
import type { DepartmentFacts, ProjectFacts } from "@/lib/domain/plan-facts";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { alertFilterParams } from "@/lib/schemas/alert-view";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = {
  readonly screen: RoadmapScreen;
  readonly department: DepartmentFacts;
  /** The department's part of each indicator; empty without a right to it. */
  readonly lines: readonly BoardIndicator[];
  readonly projects: readonly ProjectFacts[];
  readonly view: View;
};

export function DepartmentScreen({ screen, department, lines, projects, view }: Props) {
  const t = useTranslations("department");
  const { code, name, kind } = department;
  const { roadmapView, reader, board } = screen;
  return (
    <RoadmapFrame
      title={name}
      subtitle={t(`subtitle.${kind}`, { code, roadmap: roadmapView.roadmap.title })}
      trail={{
        links: [{ href: viewHref("/tableau-de-bord", view), label: t("board") }],
        current: t("trail", { code }),
      }}
      path={`/departements/${code}`}
      view={view}
      screen={screen}
      hasFigures={screen.reader.figures === "all"}
    >
      <DepartmentSheet screen={screen} department={department} />
      <Section title={t("indicators")} aside={lines.length > 0 && t("partOnly")}>
        <DepartmentFigures screen={screen} code={code} lines={lines} view={view} />
      </Section>
      {reader.figures === "all" && board !== null && (
        <OwnAlerts
          alerts={filterAlerts(board.alerts, { kind: null, department: code }, { ...board, projects })}
          ground={{ indicators: board.indicators, projects, departments: { [code]: name } }}
          period={board.period}
          view={view}
          href={viewHref(alertsPath, view, alertFilterParams({ kind: null, department: code }))}
        />
      )}
      <Section title={t("projects")}>
        <ProjectList
          projects={projects.filter((project) => project.department.code === code)}
          today={view.day ?? roadmapView.today}
          view={view}
          empty={t("noProject")}
        />
      </Section>
    </RoadmapFrame>
  );
}

/** Where its sheet of the period stands; nothing where it owes none. */
function DepartmentSheet({
  screen: { sheets, reader },
  department: { code, kind },
}: Pick<Props, "screen" | "department">) {
  const t = useTranslations("department");
  if (reader.figures !== "all" || kind === "external") return null;
  const sheet = sheets.find((one) => one.department === code);
  return (
    <Section id="fiche" title={t("sheet")}>
      {sheet === undefined ? (
        <EmptyState>{t("noSheet")}</EmptyState>
      ) : (
        <p className="tj-roll-up">
          <SheetTag look={sheetLook(sheet)} />
          <FilledBar given={sheet.given} owed={sheet.owed} />
        </p>
      )}
    </Section>
  );
}

type FiguresProps = Pick<Props, "screen" | "lines" | "view"> & { readonly code: string };

function DepartmentFigures({ screen: { indicators, reader, roadmapView }, code, lines, view }: FiguresProps) {
  const t = useTranslations("department");
  if (lines.length > 0) {
    return (
      <FigureTable
        caption={t("indicators")}
        lines={mostUrgentFirst(lines).map((line) => ({ id: line.code, line }))}
        period={roadmapView.period}
        label={roadmapView.roadmap.label}
        view={view}
        selection={{ department: code }}
      />
    );
  }
  return (
    <>
      {reader.figures !== "all" && <p className="tj-small tj-mute">{t(`hidden.${reader.figures}`)}</p>}
      <IndicatorNames indicators={indicators.filter(({ departments }) => departments.includes(code))} view={view} />
    </>
  );
}
