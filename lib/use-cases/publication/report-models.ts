import "server-only";
import type { CampaignRow } from "@/lib/data/campaign";
import { listReportedProjects, listReportNames, type ReportedProject } from "@/lib/data/report-facts";
import { findRoadmap } from "@/lib/data/roadmap";
import type { Tx } from "@/lib/data/transaction";
import { byTurns } from "@/lib/shared/by-turns";
import { revisionsOf, type OfficialIndicator } from "@/lib/use-cases/figures/read-official";
import type { Actor } from "@/lib/domain/actor";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { boardView, isOnBoard } from "@/lib/domain/board-indicator";
import { parisDay, type Day } from "@/lib/domain/day";
import { lastDay } from "@/lib/domain/period";
import { phaseAt } from "@/lib/domain/phase";
import type { ReportErratum, ReportHead, ReportProvenance } from "@/lib/domain/report-head";
import { reportIndicator } from "@/lib/domain/report-indicator";
import { reportCells } from "@/lib/domain/report-cells";
import { reportPriority, reportSheet } from "@/lib/domain/report-parts";
import type { ReportIndicator, ReportModel } from "@/lib/domain/report";
import type { ReportProject } from "@/lib/domain/report-project";
import { reportCodeOf } from "./signing";

export type ReportBase = {
  readonly campaign: CampaignRow;
  readonly board: BoardAnswer;
  readonly head: Omit<ReportHead, "scope" | "scopeName" | "roadmap">;
  readonly provenance: ReportProvenance;
  readonly now: Date;
};

type Material = {
  readonly indicators: readonly (OfficialIndicator & { readonly shown: ReportIndicator })[];
  readonly projects: readonly ReportedProject[];
  readonly names: ReadonlyMap<string, string>;
  readonly roadmap: ReportHead["roadmap"];
};

/** The report of each scope: consolidated, each department, each ministry that a series or a project names. */
export async function reportModels(
  system: Actor,
  tx: Tx,
  official: readonly OfficialIndicator[],
  base: ReportBase,
): Promise<ReportModel[]> {
  const material = await gather(system, tx, official, base);
  const { indicators, projects } = material;
  const series = indicators.flatMap(({ known }) => known.series);
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
  return byTurns(scopes, (scope) => modelOf(base, material, scope));
}

async function gather(
  system: Actor,
  tx: Tx,
  official: readonly OfficialIndicator[],
  { campaign, now }: ReportBase,
): Promise<Material> {
  const today = parisDay(now);
  const living = official.filter(({ known }) => isOnBoard(boardView(known, campaign.period)));
  const roadmap = await findRoadmap(system, tx, campaign.roadmap);
  if (roadmap === null) throw new Error("a campaign has its roadmap");
  return {
    indicators: await byTurns(living, (one) => ({
      ...one,
      shown: reportIndicator(one.known, campaign.period, today),
    })),
    projects: await listReportedProjects(system, tx, campaign.roadmap, today),
    names: await listReportNames(system, tx, lastDay(campaign.period)),
    roadmap: { slug: roadmap.slug, title: roadmap.title, label: roadmap.label },
  };
}

function modelOf(
  { board, head, provenance, campaign, now }: ReportBase,
  material: Material,
  scope: string,
): ReportModel {
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
    indicators: material.indicators.map(({ shown, ...official }) => {
      if (scope === "consolidated") return shown;
      const own = { ...official.known, series: official.known.series.filter(isNamed) };
      return { ...shown, cells: reportCells(own, campaign.period, today, revisionsOf(official, own.series)) };
    }),
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
