import type { ReportModel } from "@/lib/domain/report";
import { formatDayShort } from "@/lib/messages/format";

import type { Speech } from "./figures";

export const projectsView = ({ projects }: ReportModel, { words, lang }: Speech) => ({
  heading: words("projects.heading"),
  empty: words("projects.empty"),
  head: [
    words("column.project"),
    words("column.department"),
    words("column.priority"),
    words("column.phase"),
    words("column.milestone"),
    words("column.dueOn"),
  ],
  rows: projects.map(({ name, department, priorities, phase, nextMilestone }) => ({
    name,
    department,
    priorities: priorities.join(", "),
    phase: phase === null ? words("projects.noPhase") : words(`phase.${phase}`),
    milestone: nextMilestone?.title ?? words("projects.noMilestone"),
    dueOn: nextMilestone ? formatDayShort(nextMilestone.dueOn, lang) : "",
    state: nextMilestone ? words(`milestoneState.${nextMilestone.state}`) : "",
    isLate: nextMilestone?.state === "late",
  })),
});
