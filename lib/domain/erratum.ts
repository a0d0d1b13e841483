import { type Correction } from "./publication";
import { type PointAnswer } from "./figure-answer";
import { type IndicatorSnapshot, type SnapshotContent } from "./publication-snapshot";

type Snapshots = Readonly<Record<string, SnapshotContent>>;
/** Points of a publication in one scope, by indicator. */
export type PublishedPoints = Readonly<Record<string, Pick<IndicatorSnapshot, "plain" | "cumulated">>>;

/** The figures of the reported period that differ from those of the publication before, by scope and indicator. */
export function correctionsOf(
  before: Readonly<Record<string, PublishedPoints>>,
  after: Snapshots,
  reason: string,
): Correction[] {
  return Object.entries(after).flatMap(([scope, content]) =>
    Object.entries(content.indicators).flatMap(([indicator, now]): Correction[] => {
      const then = before[scope]?.[indicator];
      const isCumulated = Object.keys(now.cumulated).length > 0;
      const at = (points: Readonly<Record<string, PointAnswer>> | undefined) => points?.[now.period]?.value ?? null;
      const [own, cumulated] = [
        { before: at(then?.plain), after: at(now.plain) },
        { before: at(then?.cumulated), after: at(now.cumulated) },
      ];
      const found = own.before === own.after && isCumulated ? cumulated : own;
      return found.before === found.after ? [] : [{ indicator, scope, period: now.period, ...found, reason }];
    }),
  );
}
