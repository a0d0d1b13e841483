import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { BoardAnswer, BoardIndicator } from "@/lib/domain/board-answer";
import { withCorrection, type FigureCorrection, type ScopeCorrections } from "@/lib/domain/figure-correction";
import { answerKeeper } from "@/lib/domain/kept-answer";
import type { Period } from "@/lib/domain/period";
import { readableScopes } from "@/lib/domain/publication";
import { ok, type Result } from "@/lib/domain/result";
import { findBoard, type BoardRefusal, type BoardRequest } from "./board";
import type { Tx } from "./internal/client";

type Asked = {
  readonly roadmap: string;
  readonly period: Period;
  /** Of the publication; null before any. */
  readonly number: number | null;
  readonly scope: string;
};

const keep = answerKeeper(200);
/** What is published never changes: its corrections are read once. */
const forGood = 0;

/** What a publication corrected of the figures of one scope of the actor's: nothing where it is no erratum. */
async function findCorrections(actor: Actor, tx: Tx, asked: Asked): Promise<ScopeCorrections> {
  const { roadmap, period, number, scope } = asked;
  const scopes = readableScopes(actor);
  if (number === null || number < 2 || (scopes !== "all" && !scopes.includes(scope)))
    return { number: number ?? 0, corrections: [] };
  const corrections = await keep(
    forGood,
    JSON.stringify([roadmap, period, number, scope]),
    () =>
      tx.$queryRaw<FigureCorrection[]>`
      with corrected as (
        select p.id, q.id as previous, e.indicator, e.period, e.reason
        from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
          join publication q on q.campaign_id = c.id and q.number = p.number - 1 and q.state = 'published'
          cross join lateral jsonb_to_recordset(p.erratum) e(scope text, indicator text, period text, reason text)
        where r.slug = ${roadmap} and c.period = ${period} and p.number = ${number} and p.state = 'published'
          and e.scope = ${scope}),
      said as materialized (
        select s.publication_id, i.key as indicator, i.value as points
        from publication_snapshot s cross join lateral jsonb_each(s.content -> 'indicators') i
        where s.scope = ${scope} and s.publication_id in (select id from corrected union select previous from corrected)
          and i.key in (select indicator from corrected))
      select k.indicator, k.period, k.reason,
        jsonb_build_object('before', b.points -> 'plain' -> k.period -> 'value',
          'after', a.points -> 'plain' -> k.period -> 'value') as own,
        jsonb_build_object('before', b.points -> 'cumulated' -> k.period -> 'value',
          'after', a.points -> 'cumulated' -> k.period -> 'value') as cumulated
      from corrected k left join said a on (a.publication_id, a.indicator) = (k.id, k.indicator)
        left join said b on (b.publication_id, b.indicator) = (k.previous, k.indicator)`,
  );
  return { number, corrections };
}

/** Lines of one scope, each figure that their period's publication corrected told apart. */
export async function markLines(
  actor: Actor,
  tx: Tx,
  asked: Asked,
  lines: readonly BoardIndicator[],
): Promise<BoardIndicator[]> {
  const corrections = await findCorrections(actor, tx, asked);
  return lines.map((line) => withCorrection(line, corrections));
}

/** The board with its corrected figures told apart. What is provisional was never published. */
export async function findMarkedBoard(
  actor: Actor,
  tx: Tx,
  request: BoardRequest,
  now: Date,
): Promise<Result<BoardAnswer, BoardRefusal>> {
  const found = await findBoard(actor, tx, request, now);
  if (!found.ok || request.provisional === true) return found;
  const { roadmap, period, publication = null, indicators } = found.value;
  const asked = { roadmap, period: period as Period, number: publication, scope: "consolidated" };
  return ok({ ...found.value, indicators: await markLines(actor, tx, asked, indicators) });
}
