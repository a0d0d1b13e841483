import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { computePoint } from "@/lib/domain/compute-point";
import { reportingPeriod } from "@/lib/domain/compute-progress";
import { parisDay } from "@/lib/domain/day";
import type { Decimal } from "@/lib/domain/decimal";
import { figureOf, type Figure } from "@/lib/domain/figure-answer";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { periodContaining, type Period } from "@/lib/domain/period";
import { definitionOver, windowOf, type Window } from "@/lib/domain/window";
import { withCells } from "./cell";
import type { Tx } from "./internal/client";

type Published = { readonly number: number; readonly value: Figure };
type PublishedFigure = {
  readonly window: Window;
  readonly cumulative: boolean;
  /** Publications up to this instant. */
  readonly at: Date | null;
  readonly current: Decimal | null;
};

/**
 * What was published before of a figure: by the last publication of its quarter that says another value than the
 * current one, else by the last but one. Null without any.
 */
export async function findPreviousPublication(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  { window, cumulative, at, current }: PublishedFigure,
): Promise<Published | null> {
  const published = await tx.$queryRaw<{ number: number; publishedAt: Date }[]>`
    select p.number, p.published_at as "publishedAt"
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where r.slug = ${indicator.roadmap.slug} and c.period = ${periodContaining(window.to, "quarter")}
      and p.state = 'published' and p.published_at <= coalesce(${at}::timestamptz, 'infinity')
      and ${can(actor, "readFigures")}
    order by p.number desc`;
  const values: Published[] = [];
  for (const { number, publishedAt } of published) {
    const [known = indicator] = await withCells(actor, tx, [indicator], { contents: "official", at: publishedAt });
    const point = computePoint({ ...known, today: parisDay(publishedAt) }, window, { cumulative });
    const value = figureOf(point.value);
    if (value !== figureOf(current)) return { number, value };
    values.push({ number, value });
  }
  return values[1] ?? null;
}

/**
 * Where the quarter of a figure is not published: what the last publication before it said of its own period, at the
 * figure's length. Null without any.
 */
export async function findLastPublication(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  { window, cumulative, at }: PublishedFigure,
): Promise<(Published & { readonly period: Period }) | null> {
  const quarter = periodContaining(window.to, "quarter");
  const [found] = await tx.$queryRaw<{ number: number; publishedAt: Date; period: Period }[]>`
    select p.number, p.published_at as "publishedAt", c.period
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where r.slug = ${indicator.roadmap.slug} and p.state = 'published' and c.period <= ${quarter}
      and p.published_at <= coalesce(${at}::timestamptz, 'infinity') and ${can(actor, "readFigures")}
    order by c.period desc, p.number desc limit 1`;
  if (found === undefined || found.period === quarter) return null;
  const { number, publishedAt } = found;
  const { frequency } = definitionOver(indicator.versions, windowOf(found.period));
  const period = reportingPeriod(frequency, found.period);
  const [known = indicator] = await withCells(actor, tx, [indicator], { contents: "official", at: publishedAt });
  const point = computePoint({ ...known, today: parisDay(publishedAt) }, windowOf(period), { cumulative });
  return { period, number, value: figureOf(point.value) };
}
