import "server-only";
import type { CampaignRow } from "@/lib/data/campaign";
import { withCells } from "@/lib/data/cell";
import { listKnownIndicators } from "@/lib/data/figure";
import { listReportedProjects, listReportNames, type ReportedProject } from "@/lib/data/report-facts";
import { listStandingRevisions } from "@/lib/data/revision";
import { findRoadmap } from "@/lib/data/roadmap";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { boardView, isOnBoard } from "@/lib/domain/board-indicator";
import { parisDay, type Day } from "@/lib/domain/day";
import type { StandingRevision } from "@/lib/domain/explain-answer";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { allDueSlots } from "@/lib/domain/materialised-result";
import { lastDay } from "@/lib/domain/period";
import { phaseAt } from "@/lib/domain/phase";
import type { ReportErratum, ReportHead, ReportProvenance } from "@/lib/domain/report-head";
import { reportIndicator } from "@/lib/domain/report-indicator";
import { reportCells } from "@/lib/domain/report-cells";
import { reportPriority, reportSheet } from "@/lib/domain/report-parts";
import type { ReportIndicator, ReportModel, ReportProject } from "@/lib/domain/report";
import { reportCodeOf } from "./signing";

export type ReportBase = {
  readonly campaign: CampaignRow;
  readonly board: BoardAnswer;
  readonly head: Omit<ReportHead, "scope" | "scopeName" | "roadmap">;
  readonly provenance: ReportProvenance;
  readonly now: Date;
};

type Material = {
  readonly indicators: readonly { readonly known: KnownIndicator; readonly shown: ReportIndicator }[];
  readonly revisions: ReadonlyMap<string, readonly StandingRevision[]>;
  readonly projects: readonly ReportedProject[];
  readonly names: ReadonlyMap<string, string>;
  readonly roadmap: ReportHead["roadmap"];
};

/** The report of each scope: consolidated, each department, each ministry that a series or a project names. */
export async function reportModels(system: Actor, tx: Tx, base: ReportBase): Promise<ReportModel[]> {
  const material = await gather(system, tx, base);
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
  return scopes.map((scope) => modelOf(base, material, scope));
}

async function gather(system: Actor, tx: Tx, { campaign, now }: ReportBase): Promise<Material> {
  const today = parisDay(now);
  const known = await listKnownIndicators(system, tx, { roadmap: campaign.roadmap }, null);
  const living = known.filter((one) => isOnBoard(boardView(one, campaign.period)));
  const filled = await withCells(system, tx, living, { contents: "official", at: null });
  const roadmap = await findRoadmap(system, tx, campaign.roadmap);
  if (roadmap === null) throw new Error("a campaign has its roadmap");
  const revisions = new Map<string, readonly StandingRevision[]>();
  for (const indicator of filled) {
    const slots = allDueSlots(indicator, today).filter(({ to }) => to <= lastDay(campaign.period));
    const periods = slots.slice(-12).map(({ period }) => period);
    revisions.set(indicator.code, await listStandingRevisions(system, tx, indicator.id, { periods, at: null }));
  }
  return {
    indicators: filled.map((one) => ({ known: one, shown: reportIndicator(one, campaign.period, today) })),
    revisions,
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
    indicators: material.indicators.map(({ known, shown }) => {
      if (scope === "consolidated") return shown;
      const revisions = material.revisions.get(known.code) ?? [];
      return { ...shown, cells: reportCells(known, campaign.period, today, revisions, isNamed) };
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
