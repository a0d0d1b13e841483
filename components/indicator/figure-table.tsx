import type { ReactNode } from "react";

import type { View } from "@/lib/schemas/view";
import type { WhySelection } from "@/lib/schemas/why";

import { FigureGrid } from "./figure-grid";
import { packLines, type PackedLine } from "./packed-lines";

export type FigureLine = PackedLine & {
  /** Under the figure. */
  readonly below?: ReactNode;
};
type Props = {
  readonly caption: string;
  readonly lines: readonly FigureLine[];
  /** The quarter the table speaks of. */
  readonly period: string;
  /** What the roadmap calls its priorities. */
  readonly label: string;
  readonly view: View;
  /** Before the table's parameters in the address, where the page has several. */
  readonly name?: string;
  /** Whose part of each indicator the table shows; without it, the whole. */
  readonly selection?: WhySelection;
};

/** Indicators with their figure, its change, target and progress. On a small screen each row becomes a block. */
export function FigureTable({ lines, ...props }: Props) {
  const packed = lines.map(({ id, line, note, selection }): PackedLine => ({
    id,
    line,
    ...(note !== undefined && { note }),
    ...(selection !== undefined && { selection }),
  }));
  const below = Object.fromEntries(lines.flatMap((line) => (line.below === undefined ? [] : [[line.id, line.below]])));
  return <FigureGrid lines={packLines(packed)} below={below} {...props} />;
}
