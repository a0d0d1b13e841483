import { CoveragePanel } from "@/components/why/coverage-panel";
import { StandingsPanel } from "@/components/why/standings-panel";
import { keyLines } from "@/lib/domain/board-facts";
import type { CoverageExplanation } from "@/lib/domain/explain-coverage";

import type { BoardScreen } from "./board";

type Props = {
  readonly screen: BoardScreen;
  readonly coverage: CoverageExplanation | null;
  readonly hasStandings: boolean;
};

const path = "/tableau-de-bord";

/** What stands behind the board's answers, where its address asks for it. */
export function BoardExplained({ screen: { board, departments, view }, coverage, hasStandings }: Props) {
  if (board === null) return null;
  if (coverage !== null) return <CoveragePanel explanation={coverage} {...{ departments, path, view }} />;
  return hasStandings ? <StandingsPanel lines={keyLines(board.indicators).lines} path={path} view={view} /> : null;
}
