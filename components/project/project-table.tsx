import { useLocale, useTranslations } from "next-intl";

import { DataTable } from "@/components/ui/data-table";
import type { DataCell, DataColumn, DataRow } from "@/components/ui/data-table-columns";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/day";
import { milestoneStateOn } from "@/lib/domain/milestone";
import { phaseAt } from "@/lib/domain/phase";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import { formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { phaseWord } from "./phase-word";

type Props = {
  readonly projects: readonly ProjectFacts[];
  readonly label: string;
  readonly today: Day;
  readonly view: View;
};

/** All projects of a roadmap, to sort and to filter. */
export function ProjectTable({ projects, label, today, view }: Props) {
  const t = useTranslations("project.table");
  const phaseCell = usePhaseCell(today);
  const milestoneCell = useMilestoneCell(today);
  const columns: readonly DataColumn[] = [
    { id: "name", label: t("name"), isRowHeader: true, width: 34 },
    { id: "department", label: t("department") },
    { id: "priority", label },
    { id: "phase", label: t("phase") },
    { id: "milestone", label: t("milestone"), width: 28 },
  ];
  if (projects.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  const rows = projects.map((project): DataRow => ({
    id: project.slug,
    cells: {
      name: nameCell(project, view),
      department: { text: `${project.department.code} ${project.department.name}`, shown: project.department.code },
      priority: { text: project.priorities.map(({ number }) => number).join(", ") },
      phase: phaseCell(project),
      milestone: milestoneCell(project),
    },
  }));
  return <DataTable caption={t("caption")} columns={columns} rows={rows} noMatch={t("noMatch")} />;
}

const nameCell = ({ slug, name, summary }: ProjectFacts, view: View): DataCell => ({
  text: name,
  shown: (
    <>
      <TextLink href={viewHref(`/projets/${slug}`, view)}>{name}</TextLink>
      <span className="tj-table__sub">{summary}</span>
    </>
  ),
});

function usePhaseCell(today: Day) {
  const t = useTranslations("project.phase");
  const lang = toLang(useLocale());
  return ({ phases }: ProjectFacts): DataCell => {
    const phase = phaseAt(phases, today);
    return phase === null ? { text: t("unknown"), sort: null } : { text: phaseWord(phase, t, lang) };
  };
}

/** The next one not achieved. */
function useMilestoneCell(today: Day) {
  const t = useTranslations("project.table");
  const lang = toLang(useLocale());
  return ({ milestones }: ProjectFacts): DataCell => {
    const next = milestones.find((one) => milestoneStateOn(one, today) !== "achieved");
    if (next === undefined) return { text: "", sort: null, shown: <span className="tj-mute">{t("noMilestone")}</span> };
    const isLate = milestoneStateOn(next, today) === "overdue";
    return {
      text: next.title,
      sort: next.dueOn,
      shown: (
        <>
          {next.title}
          <span className="tj-table__sub">
            {formatDayShort(next.dueOn, lang)}
            {isLate && ` · ${t("late")}`}
          </span>
        </>
      ),
    };
  };
}
