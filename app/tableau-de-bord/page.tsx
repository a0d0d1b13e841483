import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Board, boardSubjects } from "@/components/board/board";
import { BoardExplained } from "@/components/board/board-explained";
import { orderName, readOrder } from "@/components/board/key-figures";
import { NoRoadmap } from "@/components/board/no-roadmap";
import { openScreen } from "@/lib/auth/screen";
import { findSince } from "@/lib/data/board-comparison";
import { findBoardFacts } from "@/lib/data/board-facts";
import { explainBoardCoverage } from "@/lib/data/explain-board";
import { inKeptScope } from "@/lib/data/kept";
import { lastParam, type AddressParams } from "@/lib/schemas/view";
import { asksWhy } from "@/lib/schemas/why";

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default async function BoardPage({ searchParams }: Props) {
  const { actor, reader, view, query, request, now } = await openScreen("/tableau-de-bord", searchParams);
  if (reader.figures === "none") forbidden();
  const explained = boardSubjects.find((one) => asksWhy(query, one)) ?? null;
  const isCoverageAsked = explained === "coverage";
  const about = ["board screen", request, isCoverageAsked];
  const found = await inKeptScope(
    actor,
    { about, until: "figures", now, isKept: request.asOf === null },
    async (tx) => {
      const facts = await findBoardFacts(actor, tx, request, now);
      const board = isCoverageAsked ? facts?.board : undefined;
      if (facts === null) return null;
      const coverage = board ? await explainBoardCoverage(actor, tx, { ...request, board }, now) : null;
      return { facts, coverage, since: await findSince(actor, tx, request, facts.roadmapView, facts.board, now) };
    },
  );
  if (found !== null) {
    const screen = { ...found.facts, since: found.since, view };
    return (
      <Board
        screen={screen}
        order={readOrder(lastParam(query, orderName))}
        explained={explained}
        explanation={
          <BoardExplained screen={screen} coverage={found.coverage} hasStandings={explained === "standings"} />
        }
      />
    );
  }
  if (view.roadmap !== null) notFound();
  return <NoRoadmap title={(await getTranslations("board"))("title")} />;
}
