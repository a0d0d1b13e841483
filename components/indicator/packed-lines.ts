import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { WhySelection } from "@/lib/schemas/why";

export type PackedLine = {
  readonly id: string;
  readonly line: BoardIndicator;
  /** Under the name, in place of unit, priority and department. */
  readonly note?: string;
  /** Whose part of the indicator it is; in place of the table's. */
  readonly selection?: WhySelection;
};
type Rest = Omit<BoardIndicator, "sparkline">;
type Point = BoardIndicator["sparkline"][number];
type Packed = {
  /** Names of the parts of a line, said once for all lines that have the same. */
  readonly names: readonly (readonly string[])[];
  readonly periods: readonly (readonly string[])[];
  readonly lines: readonly {
    readonly own: Omit<PackedLine, "line">;
    /** Which names, which periods; then what stands under each. */
    readonly of: readonly [names: number, periods: number];
    readonly parts: readonly unknown[];
    readonly values: readonly Point["value"][];
    readonly expected: readonly Point["expected"][];
  }[];
};

/** Lists met so far, each once, and the place of one among them. */
function listed() {
  const places = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  const placeOf = (list: readonly string[]): number => {
    const key = list.join(" ");
    const place = places.get(key) ?? lists.push(list) - 1;
    places.set(key, place);
    return place;
  };
  return { lists, placeOf };
}

/** Lines as one short text: what all of them say alike is written once, as it is paid twice on its way. */
export function packLines(lines: readonly PackedLine[]): string {
  const names = listed();
  const periods = listed();
  const packed: Packed = {
    names: names.lists,
    periods: periods.lists,
    lines: lines.map(({ line: { sparkline, ...rest }, ...own }) => ({
      own,
      of: [names.placeOf(Object.keys(rest)), periods.placeOf(sparkline.map(({ period }) => period))],
      parts: Object.values(rest),
      values: sparkline.map(({ value }) => value),
      expected: sparkline.map(({ expected }) => expected),
    })),
  };
  return JSON.stringify(packed);
}

export function unpackLines(text: string): readonly PackedLine[] {
  const { names, periods, lines } = JSON.parse(text) as Packed;
  return lines.map(({ own, of: [named, at], parts, values, expected }) => {
    const rest = Object.fromEntries((names[named] ?? []).map((name, index) => [name, parts[index]])) as Rest;
    const sparkline = (periods[at] ?? []).map((period, index) => ({
      period,
      value: values[index] ?? null,
      expected: expected[index] ?? null,
    }));
    return { ...own, line: { ...rest, sparkline } };
  });
}
