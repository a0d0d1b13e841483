import type { BarView, CorrectedText, PriorityRow, ShownStatusWord, ShownText } from "./report-view";

export type SectionView = {
  readonly heading: string;
  readonly lead: PriorityRow | null;
  readonly indicatorsHeading: string;
  readonly detailsHeading: string;
  readonly empty: string;
  readonly head: readonly string[];
  readonly rows: readonly IndicatorRow[];
  readonly legend: {
    readonly provisional: { readonly sign: string; readonly meaning: string };
    readonly marks: readonly { readonly shown: ShownText; readonly meaning: string }[];
  };
  readonly details: readonly DetailView[];
};
export type IndicatorRow = {
  readonly name: string;
  readonly note: string;
  readonly value: ShownText;
  readonly valueNote: string;
  readonly corrected: CorrectedText | null;
  readonly previous: ShownText | null;
  readonly previousNote: string;
  readonly target: string;
  readonly targetNote: string;
  readonly expected: string;
  readonly bar: BarView;
  readonly progress: string;
  readonly status: ShownStatusWord;
};
export type DetailView = {
  readonly name: string;
  readonly code: string;
  /** An SVG of the report's own writer; null when there is nothing to draw. */
  readonly chart: string | null;
  readonly alt: string;
  readonly chartNote: string | null;
  readonly value: ShownText;
  readonly unit: string;
  readonly valueNote: string;
  readonly corrected: CorrectedText | null;
  readonly gross: string | null;
  readonly progress: string;
  readonly progressLabel: string;
  readonly expected: string;
  readonly bar: BarView;
  readonly status: ShownStatusWord;
  readonly landing: string;
  /** The figures that the facts and the curve leave out. */
  readonly numbers: readonly { readonly lead: string; readonly text: string }[];
  readonly cells: CellsView | null;
};
export type CellsView = {
  readonly heading: string;
  readonly corrected: readonly CorrectedText[];
  readonly tables: readonly {
    readonly head: readonly string[];
    readonly rows: readonly { readonly name: string; readonly values: readonly ShownText[] }[];
  }[];
  readonly commentsHeading: string;
  readonly comments: readonly { readonly about: string; readonly text: string }[];
};
