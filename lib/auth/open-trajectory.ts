import "server-only";
import { findIndicator } from "@/lib/data/indicator";
import { findRoadmapView } from "@/lib/data/roadmap-view";
import { inScope } from "@/lib/data/transaction";
import { findTrajectory } from "@/lib/data/trajectory";
import type { ChartModel } from "@/lib/domain/chart";
import { parisDay, type Day } from "@/lib/domain/day";
import type { IndicatorFacts } from "@/lib/domain/indicator-facts";
import { readerOf } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { pathCodeSchema } from "@/lib/schemas/code";
import { readView } from "@/lib/schemas/read-view";
import { viewFor, viewRequest } from "@/lib/schemas/view";
import { currentPerson } from "./session";

export type OpenedTrajectory = Pick<TrajectoryAnswer, "line"> & {
  readonly chart: ChartModel;
  readonly facts: IndicatorFacts;
  readonly roadmapView: RoadmapView;
  /** The day whose knowledge it shows. */
  readonly day: Day;
};

type Opened = OpenedTrajectory | { readonly refused: 401 | 403 | 404 };

/**
 * An indicator's chart as its screen shows it for the same address: period, day of the knowledge, provisional or not,
 * as far as the reader may look. Else the status to answer.
 */
export async function openTrajectory(request: Request, params: Promise<{ code: string }>): Promise<Opened> {
  const person = await currentPerson();
  const code = pathCodeSchema.safeParse((await params).code).data;
  if (person === null) return { refused: 401 };
  const { actor } = person;
  const reader = readerOf(actor);
  if (reader.figures === "none") return { refused: 403 };
  if (code === undefined) return { refused: 404 };
  const now = new Date();
  const view = viewFor(readView(Object.fromEntries(new URL(request.url).searchParams)), reader);
  const asked = viewRequest(view, now);
  return inScope(actor, async (tx): Promise<Opened> => {
    const facts = await findIndicator(actor, tx, code, asked.asOf?.at ?? null);
    const roadmapView = facts && (await findRoadmapView(actor, tx, { ...asked, roadmap: facts.roadmap }, now));
    if (facts === null || roadmapView === null) return { refused: 404 };
    const figure = { code, quarter: roadmapView.period, asOf: asked.asOf, isProvisional: asked.isProvisional };
    const found = await findTrajectory(actor, tx, figure, now);
    if (!found.ok || found.value.chart === null) return { refused: 404 };
    const { line, chart } = found.value;
    return { line, chart, facts, roadmapView, day: asked.asOf?.day ?? parisDay(now) };
  });
}
