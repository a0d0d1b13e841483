import "server-only";
import { withCells } from "@/lib/data/cell";
import { listKnownIndicators } from "@/lib/data/figure";
import { listStoredPoints, type StoredPoint } from "@/lib/data/result";
import { asSystem, inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import type { Decimal } from "@/lib/domain/decimal";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { storedPoints } from "./stored-points";

/** A point that does not stand as the observations make it; null: it should not be there, or is not. */
export type ResultDifference = {
  readonly indicator: string;
  /** `dimension member period`, cumulated ones marked so. */
  readonly place: string;
  readonly stored: string | null;
  readonly computed: string | null;
};

/** Computes every materialised result from the observations again and compares. Changes and refuses nothing. */
export function verifyResults(actor: Actor, now: Date): Promise<ResultDifference[]> {
  return inScope(
    actor,
    (tx) =>
      asSystem(actor, tx, "recomputeResults", async (system) => {
        const found: ResultDifference[] = [];
        for (const indicator of await listKnownIndicators(system, tx, "all", null)) {
          found.push(...(await differencesOf(system, tx, indicator, parisDay(now))));
        }
        return found;
      }),
    { timeoutSeconds: 600 },
  );
}

async function differencesOf(
  system: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  today: Day,
): Promise<ResultDifference[]> {
  const [filled = indicator] = await withCells(system, tx, [indicator], { contents: "official", at: null });
  const stored = byPlace(await listStoredPoints(system, tx, { indicatorIds: [indicator.id] }));
  const computed = byPlace(storedPoints(filled, today));
  return [...new Set([...stored.keys(), ...computed.keys()])].sort().flatMap((place): ResultDifference[] => {
    const pair = { stored: stored.get(place) ?? null, computed: computed.get(place) ?? null };
    return pair.stored === pair.computed ? [] : [{ indicator: indicator.code, place, ...pair }];
  });
}

const byPlace = (points: readonly StoredPoint[]): Map<string, string> =>
  new Map(points.map((point) => [placeOf(point), textOf(point)]));

const placeOf = ({ dimension, member, period, cumulative }: StoredPoint): string =>
  [dimension, member, period, cumulative ? "cumulated" : ""].filter((part) => part !== "").join(" ");

const textOf = ({ point }: StoredPoint): string =>
  [
    ...[point.value, point.gross, point.numerator, point.denominator].map(numberText),
    point.reason ?? "",
    point.state,
    `${point.reported}/${point.expected}`,
    point.breaks ? "break" : "",
  ].join(" ");

const numberText = (decimal: Decimal | null): string => decimal?.toFixed() ?? "–";
