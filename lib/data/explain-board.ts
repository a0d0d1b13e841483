import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import type { CoverageExplanation } from "@/lib/domain/explain-coverage";
import { explainRollUp, publishedRollUp, type RollUpExplanation } from "@/lib/domain/explain-roll-up";
import type { Period } from "@/lib/domain/period";
import { findCoverageExplanation } from "./board-coverage";
import type { ScreenRequest } from "./board-facts";
import { listBoardLines, type BoardReading } from "./board-line";
import { listBoardViews } from "./board-view";
import type { Tx } from "./internal/client";

type Asked = Pick<ScreenRequest, "asOf" | "isProvisional">;

/** How a priority's progress on a board comes about; of readers of publications, as far as they say. */
export async function explainPriority(
  actor: Actor,
  tx: Tx,
  { board, number, ...asked }: Asked & { readonly board: BoardAnswer; readonly number: number },
  now: Date,
): Promise<RollUpExplanation | null> {
  const published = board.priorities.find((one) => one.number === number);
  if (published === undefined) return null;
  if (figureScopeOf(actor).kind !== "all") return publishedRollUp(published);
  const { views, reading } = await readBoard(actor, tx, board, asked, now);
  const lines = await listBoardLines(
    actor,
    tx,
    views.filter(({ indicator }) => indicator.labels.priority === number),
    reading,
  );
  return explainRollUp(
    lines.map(({ line: { code, name, period }, item }) => ({ ...item, indicator: code, name, period })),
  );
}

/** Which cells a board's coverage counts. Cells by name only of sheets the actor sees. */
export async function explainBoardCoverage(
  actor: Actor,
  tx: Tx,
  { board, ...asked }: Asked & { readonly board: BoardAnswer },
  now: Date,
): Promise<CoverageExplanation> {
  if (figureScopeOf(actor).kind !== "all") return { counts: board.coverage, notApplicable: 0 };
  const { views, reading } = await readBoard(actor, tx, board, asked, now);
  const indicators = views.map(({ indicator }) => indicator);
  return findCoverageExplanation(actor, tx, indicators, board.period as Period, reading);
}

/** The same indicators and series as the board shows, read in the same way. */
async function readBoard(
  actor: Actor,
  tx: Tx,
  { roadmap, period }: BoardAnswer,
  { asOf, isProvisional }: Asked,
  now: Date,
) {
  const reading: BoardReading = { ...vantageOf(asOf, now), contents: isProvisional ? "provisional" : "official" };
  const views = await listBoardViews(actor, tx, { roadmap, period: period as Period }, reading);
  return { views, reading };
}
