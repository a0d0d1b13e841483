import { sparklineShape } from "./sparkline-path";

type Props = {
  readonly values: readonly (string | null)[];
  /** Expected values of the same periods; empty where there are none. */
  readonly expected?: readonly (string | null)[];
  readonly isLastProvisional?: boolean;
  readonly width?: number;
};
const height = 28;

/** The line's shape beside a figure; hidden from screen readers, as the row holds the same facts. */
export const Sparkline = (props: Props) => drawSparkline(props);

export function drawSparkline({ values, expected = [], isLastProvisional = false, width = 108 }: Props) {
  const { line, expected: wanted, missing, last } = sparklineShape(values, expected, { width, height });
  const isProvisional = isLastProvisional && values.at(-1) !== null;
  return (
    <svg className="tj-spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {wanted !== "" && <path d={wanted} className="tj-spark__expected" />}
      {missing !== "" && <path d={missing} className="tj-spark__missing" />}
      <path d={line} className="tj-spark__line" />
      {last !== null && (
        <circle cx={last.x} cy={last.y} r="2.6" className={isProvisional ? "tj-spark__open" : "tj-spark__last"} />
      )}
    </svg>
  );
}
