import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { FigureRange } from "@/lib/domain/figure-range";
import { selectedDimensions, selectSeries, type Selectable, type SeriesSelection } from "@/lib/domain/figure-request";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { allDueSlots, nobody } from "@/lib/domain/materialised-result";
import { firstDay, lastDay, periodContaining, periodsWithin, type Period } from "@/lib/domain/period";
import type { Point } from "@/lib/domain/point";
import { readySource, type PointSource } from "@/lib/domain/point-source";
import type { Dimension, PointRow } from "@/lib/domain/points-over";
import type { Slot } from "@/lib/domain/window";
import type { Tx } from "./internal/client";
import { listStoredPoints, type ResultSelection } from "./result";

type Asked = SeriesSelection & { readonly by?: "none" | Selectable; readonly cumulative?: boolean };
/** The dimension that answers, its codes (null for series that name none), and whether each has its own points. */
type Place = { readonly dimension: Dimension; readonly codes: readonly (string | null)[] };

/**
 * The points of a range as they stand ready, or null where they cannot answer: filters combined, a total, a cumulated
 * figure of a time to come, or a cell that fell due and was not counted yet.
 */
export async function findReadyPoints(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  asked: Asked,
  { grain, range }: FigureRange,
  today: Day,
): Promise<PointRow[] | null> {
  const place = placeOf(indicator, asked);
  const last = allDueSlots(indicator, today).at(-1);
  if (place === null || grain === "total" || last === undefined) return null;
  const cumulative = asked.cumulative === true;
  if (cumulative && lastDay(range.to) > lastDay(periodContaining(last.to, grain))) return null;
  const periods = periodsWithin(firstDay(range.from), lastDay(range.to), grain);
  const sources = await readySources(actor, tx, indicator, place, { periods, cumulative }, { today, last });
  return (
    sources &&
    periods.flatMap((period: Period) =>
      sources.map(({ code, source }) => ({ period, code, point: source.at(period, cumulative) })),
    )
  );
}

/** Every point of the whole indicator or of one member, cumulated or not; null where they cannot answer. */
export async function findReadySource(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  selection: SeriesSelection,
  today: Day,
): Promise<PointSource | null> {
  const place = placeOf(indicator, selection);
  const last = allDueSlots(indicator, today).at(-1);
  if (place === null || last === undefined) return null;
  const sources = await readySources(actor, tx, indicator, place, {}, { today, last });
  return sources?.[0]?.source ?? null;
}

/** Null when the point of the last due cell is not among them: it fell due and nobody has counted it yet. */
async function readySources(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  { dimension, codes }: Place,
  part: Pick<ResultSelection, "periods" | "cumulative">,
  { today, last }: { readonly today: Day; readonly last: Slot },
): Promise<{ code: string | null; source: PointSource }[] | null> {
  const members = codes.map((code) => memberOf(dimension, code));
  const indicatorIds = [indicator.id];
  const own = { indicatorIds, dimension: "none", cumulative: false, periods: [last.period] } as const;
  if ((await listStoredPoints(actor, tx, own)).length === 0) return null;
  const stored = await listStoredPoints(actor, tx, { indicatorIds, dimension, members, ...part });
  const byMember = Map.groupBy(stored, ({ member }) => member);
  return codes.map((code) => {
    const points = byMember.get(memberOf(dimension, code)) ?? [];
    const pick = (isCumulated: boolean): Map<string, Point> =>
      new Map(points.filter((one) => one.cumulative === isCumulated).map(({ period, point }) => [period, point]));
    const source = readySource({ ...indicator, today }, { plain: pick(false), cumulated: pick(true) });
    return { code, source };
  });
}

const memberOf = (dimension: Dimension, code: string | null): string => code ?? (dimension === "none" ? "" : nobody);

/** Null where the selection crosses dimensions or several members make one figure. */
function placeOf({ series }: KnownIndicator, { by = "none", ...selection }: Asked): Place | null {
  const [dimension, ...others] = selectedDimensions(selection);
  if (others.length > 0) return null;
  if (by === "none") {
    if (dimension === undefined) return { dimension: "none", codes: [null] };
    const codes = selection[dimension] ?? [];
    return codes.length === 1 ? { dimension, codes } : null;
  }
  if (dimension !== undefined && dimension !== by) return null;
  const codes = [...new Set(selectSeries(series, selection).map((one) => one[by]))];
  return { dimension: by, codes: codes.sort(compareCodes) };
}

/** As `pointsOver` orders them: series that name none come last. */
const compareCodes = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
