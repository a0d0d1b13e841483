import "server-only";
import type { CampaignRow } from "@/lib/data/campaign";
import { listReportedProjects, listReportNames, type ReportedProject } from "@/lib/data/report-facts";
import { findRoadmap } from "@/lib/data/roadmap";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { parisDay, type Day } from "@/lib/domain/day";
import { lastDay } from "@/lib/domain/period";
import { phaseAt } from "@/lib/domain/phase";
import type { ReportErratum, ReportHead, ReportProvenance } from "@/lib/domain/report-head";
import { reportPriority, reportSheet } from "@/lib/domain/report-parts";
import type { ReportModel } from "@/lib/domain/report";
import type { ReportProject } from "@/lib/domain/report-project";
import type { ReportedIndicator } from "./reported-indicator";
import { reportCodeOf } from "./signing";

export type ReportBase = {
  readonly campaign: CampaignRow;
  readonly board: BoardAnswer;
  readonly head: Omit<ReportHead, "scope" | "scopeName" | "roadmap">;
  readonly provenance: ReportProvenance;
  readonly now: Date;
};

type Material = {
  readonly indicators: readonly ReportedIndicator[];
  readonly projects: readonly ReportedProject[];
  readonly names: ReadonlyMap<string, string>;
  readonly roadmap: ReportHead["roadmap"];
};

/** The report of each scope: consolidated, each department, each ministry that a series or a project names. */
export async function reportModels(
  system: Actor,
  tx: Tx,
  indicators: readonly ReportedIndicator[],
  base: ReportBase,
): Promise<ReportModel[]> {
  const material = await gather(system, tx, indicators, base);
  const { projects } = material;
  const series = indicators.flatMap((one) => one.series);
  const ministries = [
    ...series.flatMap(({ ministry }) => ministry ?? []),
    ...projects.flatMap((one) => one.ministries),
  ];
  const departments = [...series.map(({ department }) => department), ...projects.map(({ department }) => department)];
  const scopes = [
    "consolidated",
    ...[...new Set(departments)].sort().map((code) => `department-${code}`),
    ...[...new Set(ministries)].sort(),
  ];
  return scopes.map((scope) => modelOf(base, material, scope));
}

async function gather(
  system: Actor,
  tx: Tx,
  indicators: readonly ReportedIndicator[],
  { campaign, now }: ReportBase,
): Promise<Material> {
  const today = parisDay(now);
  const roadmap = await findRoadmap(system, tx, campaign.roadmap);
  if (roadmap === null) throw new Error("a campaign has its roadmap");
  return {
    indicators,
    projects: await listReportedProjects(system, tx, campaign.roadmap, today),
    names: await listReportNames(system, tx, lastDay(campaign.period)),
    roadmap: { slug: roadmap.slug, title: roadmap.title, label: roadmap.label },
  };
}

function modelOf({ board, head, provenance, now }: ReportBase, material: Material, scope: string): ReportModel {
  const today = parisDay(now);
  const name = material.names.get(scope);
  const isNamed = namesScope(scope);
  return {
    head: {
      ...head,
      ...(head.erratum && { erratum: erratumFor(scope, head.erratum) }),
      roadmap: material.roadmap,
      scope,
      ...(name !== undefined && { scopeName: { fr: name, en: name } }),
    },
    priorities: board.priorities.map(reportPriority),
    indicators: material.indicators.map(({ shown, cells }) =>
      scope === "consolidated" ? shown : { ...shown, cells: cells.filter(isNamed) },
    ),
    projects: material.projects
      .filter((one) => scope === "consolidated" || isNamed(one) || one.ministries.includes(scope))
      .map((one) => reportProject(one, today)),
    missing: board.missing.map((sheet) => reportSheet(sheet, material.names)),
    provenance: {
      ...provenance,
      code: reportCodeOf({ snapshotSha256: provenance.snapshotSha256, number: head.number }, scope),
    },
  };
}

/** Each reader is told the corrections of the whole and their own, nobody those of another ministry. */
const erratumFor = (scope: string, { replaces, changes }: ReportErratum): ReportErratum => ({
  replaces,
  changes: changes.filter((change) => change.scope === "consolidated" || change.scope === scope),
});

const namesScope =
  (scope: string) =>
  (one: { readonly department: string; readonly ministry?: string | null }): boolean =>
    scope === `department-${one.department}` || one.ministry === scope;

const reportProject = (
  { slug, name, department, phases, nextMilestone, priorities }: ReportedProject,
  today: Day,
): ReportProject => ({
  slug,
  name,
  department,
  phase:
    phaseAt(
      phases.map((phase) => ({ ...phase, reason: null })),
      today,
    )?.phase ?? null,
  nextMilestone,
  priorities,
});
