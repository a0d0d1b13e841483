const padding = 4;

export type SparklineShape = {
  /** One path for the whole line; it stops where a value is missing. */
  readonly line: string;
  readonly expected: string;
  /** Short dashes at the foot, one for each missing value. */
  readonly missing: string;
  readonly last: { readonly x: number; readonly y: number } | null;
};

type Size = { readonly width: number; readonly height: number };
type Place = (value: number) => string;

/** Drawing only: decimals become floats here and nowhere before. */
const toNumber = (value: string | null): number | null => (value === null ? null : Number(value));

function lineThrough(values: readonly (number | null)[], x: (index: number) => string, y: Place): string {
  let path = "";
  let isDown = false;
  values.forEach((value, index) => {
    if (value !== null)
      path += `${isDown ? "L" : "M"}${x(index)} ${y(value)}${isDown || hasNext(values, index) ? "" : "h.1"}`;
    isDown = value !== null;
  });
  return path;
}
/** A value alone between two missing ones would draw nothing: it gets a point's width. */
const hasNext = (values: readonly (number | null)[], index: number): boolean => (values[index + 1] ?? null) !== null;

function scaleOf(known: readonly number[], height: number): Place {
  const low = Math.min(...known);
  const high = Math.max(...known);
  const room = height - 2 * padding;
  return (value) => (high === low ? height / 2 : height - padding - ((value - low) * room) / (high - low)).toFixed(1);
}

export function sparklineShape(
  values: readonly (string | null)[],
  expected: readonly (string | null)[],
  { width, height }: Size,
): SparklineShape {
  const actual = values.map(toNumber);
  const wanted = expected.map(toNumber);
  const y = scaleOf(
    [...actual, ...wanted].filter((value) => value !== null),
    height,
  );
  const step = (width - 2 * padding) / Math.max(1, values.length - 1);
  const x = (index: number) => (padding + index * step).toFixed(1);
  const last = actual.findLastIndex((value) => value !== null);
  const lastValue = actual[last] ?? null;
  return {
    line: lineThrough(actual, x, y),
    expected: lineThrough(wanted, x, y),
    missing: actual
      .map((value, at) => (value === null ? `M${(Number(x(at)) - 2).toFixed(1)} ${height - 2.5}h4` : ""))
      .join(""),
    last: lastValue === null ? null : { x: Number(x(last)), y: Number(y(lastValue)) },
  };
}
