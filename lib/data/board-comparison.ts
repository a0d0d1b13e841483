import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { compareBoards, standingBreak, type BoardComparison, type StandingBreaks } from "@/lib/domain/compare-boards";
import { chooseComparison, type AskedComparison, type ComparisonFacts } from "@/lib/domain/comparison";
import type { Day } from "@/lib/domain/day";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import { readerOf } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { findScreenBoard, type ScreenRequest } from "./board-facts";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { listKnowledgeChanges } from "./knowledge";
import { findNames } from "./names";
import { findRoadmapView } from "./roadmap-view";

type Request = {
  readonly roadmap: string | null;
  readonly asked: AskedComparison;
  /** The end of a day as an instant of knowledge; null for today, of which all is known. */
  readonly asOf: (day: Day) => AsOf | null;
};
type Side = { readonly period: Period; readonly asOf: AsOf | null };

/** Everything the comparison's screen shows: official figures of two boards; null where the roadmap is absent. */
export async function findComparison(
  actor: Actor,
  tx: Tx,
  { roadmap, asked, asOf }: Request,
  now: Date,
): Promise<ComparisonFacts | null> {
  const roadmapView = await findRoadmapView(actor, tx, { roadmap, period: null }, now);
  if (roadmapView === null) return null;
  const reader = readerOf(actor);
  const choice = chooseComparison(asked, roadmapView, reader);
  const isOfDays = choice.kind === "days";
  const sides = isOfDays
    ? {
        before: { period: choice.period, asOf: asOf(choice.from) },
        after: { period: choice.period, asOf: asOf(choice.to) },
      }
    : { before: { period: choice.from, asOf: null }, after: { period: choice.to, asOf: null } };
  const before = await knownAt(actor, tx, roadmapView, sides.before.asOf);
  const after = isOfDays ? await knownAt(actor, tx, roadmapView, sides.after.asOf) : before;
  const isTwice = isOfDays && choice.from !== choice.to;
  return {
    reader,
    roadmapView,
    choice,
    boards: await findBoards(actor, tx, roadmapView, sides, { before, after }, now),
    knowledge: isTwice ? await listKnowledgeChanges(actor, tx, { before, after }, choice.period) : [],
    names: await findNames(actor, tx, roadmapView.roadmap.slug, vantageOf(sides.after.asOf, now)),
  };
}

/** What differs today from a board of a past day; null for a board of today. */
export async function findSince(
  actor: Actor,
  tx: Tx,
  { asOf, isProvisional }: Pick<ScreenRequest, "asOf" | "isProvisional">,
  roadmapView: RoadmapView,
  before: BoardAnswer | null,
  now: Date,
): Promise<BoardComparison | null> {
  if (asOf === null || before === null) return null;
  const after = await findScreenBoard(actor, tx, { asOf: null, isProvisional }, roadmapView, now);
  if (after === null) return null;
  const [then, today] = [await knownAt(actor, tx, roadmapView, asOf), await knownAt(actor, tx, roadmapView, null)];
  const breaks = { before: standingBreaks(then, before.indicators), after: standingBreaks(today, after.indicators) };
  return compareBoards({ before, after }, breaks);
}

type Known = { readonly at: Date | null; readonly indicators: readonly KnownIndicator[] };

async function knownAt(actor: Actor, tx: Tx, { roadmap }: RoadmapView, asOf: AsOf | null): Promise<Known> {
  const at = asOf?.at ?? null;
  return { at, indicators: await listKnownIndicators(actor, tx, { roadmap: roadmap.slug }, at) };
}

async function findBoards(
  actor: Actor,
  tx: Tx,
  roadmapView: RoadmapView,
  sides: { readonly before: Side; readonly after: Side },
  known: { readonly before: Known; readonly after: Known },
  now: Date,
): Promise<ComparisonFacts["boards"]> {
  const boardOf = ({ period, asOf }: Side) =>
    findScreenBoard(actor, tx, { asOf, isProvisional: false }, { ...roadmapView, period }, now);
  const before = await boardOf(sides.before);
  const after = before && (await boardOf(sides.after));
  if (before === null || after === null) return null;
  const breaks = {
    before: standingBreaks(known.before, before.indicators),
    after: standingBreaks(known.after, after.indicators),
  };
  return { before, after, pairs: compareBoards({ before, after }, breaks) };
}

function standingBreaks(
  { indicators }: Known,
  lines: readonly { readonly code: string; readonly period: string }[],
): StandingBreaks {
  const versions = new Map(indicators.map((one) => [one.code, one.versions]));
  return new Map(
    lines.flatMap(({ code, period }): [string, Period][] => {
      const from = standingBreak(versions.get(code) ?? [], period as Period);
      return from === null ? [] : [[code, from]];
    }),
  );
}
