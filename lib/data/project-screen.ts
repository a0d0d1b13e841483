import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import type { ProjectScreenFacts } from "@/lib/domain/project-screen";
import { readerOf } from "@/lib/domain/reader";
import { listAlertsAbout } from "./alert";
import type { ScreenRequest } from "./board-facts";
import { findBoardCollection } from "./board-plan";
import type { Tx } from "./internal/client";
import { findNames } from "./names";
import { findProject } from "./project";
import { findProjectProgress } from "./project-line";
import { findRoadmapView } from "./roadmap-view";

/** Everything the screen of a project shows; null for an unknown one. */
export async function findProjectScreen(
  actor: Actor,
  tx: Tx,
  { slug, ...request }: ScreenRequest & { readonly slug: string },
  now: Date,
): Promise<ProjectScreenFacts | null> {
  const vantage = vantageOf(request.asOf, now);
  const project = await findProject(actor, tx, slug, vantage);
  const asked = project && { ...request, roadmap: project.roadmap };
  const roadmapView = asked && (await findRoadmapView(actor, tx, asked, now));
  if (project === null || roadmapView === null) return null;
  const { period } = roadmapView;
  const collection = await findBoardCollection(actor, tx, project.roadmap, period, vantage);
  const figures = { ...request, roadmap: project.roadmap, project: slug, quarter: period };
  const progress = await findProjectProgress(actor, tx, figures, now);
  const part = { projects: [slug], indicators: progress?.lines.map(({ line }) => line.code) ?? [] };
  return {
    reader: readerOf(actor),
    roadmapView,
    project,
    progress,
    alerts: await listAlertsAbout(actor, tx, request, roadmapView, part, now),
    sheets: collection?.sheets ?? [],
    names: await findNames(actor, tx, project.roadmap, vantage),
  };
}
