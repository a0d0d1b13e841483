import { type SeriesCells } from "./cell";
import { type KnownIndicator, type Mooring } from "./known-indicator";
import { type IndicatorDefinition } from "./indicator";
import { reachFor, type Anchor, type Reach, type ReachScope } from "./reach";

type Moored = Pick<KnownIndicator, "baselines" | "targets">;

/** What the progress of the whole indicator, or of a selection of its series, is measured against. */
export const reachOfIndicator = (
  indicator: Moored,
  definition: IndicatorDefinition,
  series: readonly SeriesCells[],
  scope: ReachScope,
): Reach =>
  reachFor(
    definition,
    scope,
    mooredAt(indicator, null),
    series.map(({ id, sharedKey }) => ({ ...mooredAt(indicator, id), sharedKey })),
  );

const mooredAt = ({ baselines, targets }: Moored, series: string | null): Reach => ({
  baseline: baselines.filter((one) => one.series === series).map(anchorOf)[0] ?? null,
  targets: targets.filter((one) => one.series === series).map(anchorOf),
});

const anchorOf = ({ period, value }: Mooring): Anchor => ({ period, value });
