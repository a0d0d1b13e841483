import type { StatusCode } from "@/components/figure/status-shape";

import type { SectionView } from "./report-section-view";

/** What a report says, worded in its own language: the page places it and decides nothing. */
export type ReportView = {
  readonly title: string;
  readonly demo: { readonly long: string } | null;
  readonly cover: {
    readonly kind: string;
    readonly period: string;
    readonly scope: string;
    readonly roadmap: string;
    readonly publication: string;
    readonly published: string;
    readonly contents: string;
  };
  readonly synthesis: {
    readonly heading: string;
    readonly erratum:
      (TableView & { readonly sentence: string; readonly elsewhere: string | null } & Corrections) | null;
    readonly priorities: TableView & { readonly note: string; readonly rows: readonly PriorityRow[] };
    readonly movements: TableView & { readonly rows: readonly MovementRow[] };
    readonly missing: TableView & {
      readonly rows: readonly { readonly name: string; readonly given: string; readonly state: string }[];
      readonly without: readonly string[];
      readonly incomplete: {
        readonly head: readonly string[];
        readonly rows: readonly IncompleteRow[];
        readonly others: string | null;
      };
    };
  };
  readonly sections: readonly SectionView[];
  readonly noIndicator: string | null;
  /** The list that the synthesis has no room for. */
  readonly corrections: (TableView & Corrections) | null;
  readonly projects: TableView & { readonly rows: readonly ProjectRow[] };
  readonly method: MethodView;
  readonly provenance: TableView & { readonly intro: string; readonly rows: readonly (readonly string[])[] };
};

export type IncompleteRow = {
  readonly name: string;
  readonly value: ShownText;
  readonly given: string;
  readonly departments: string;
};
export type TableView = {
  readonly heading: string;
  readonly head: readonly string[];
  /** In place of the table where there is nothing to say. */
  readonly empty?: string;
};
export type ShownText = { readonly text: string; readonly mark: string | null };
export type ShownStatusWord = {
  readonly key: StatusCode;
  readonly word: string;
  readonly notes: readonly string[];
};
export type BarView = {
  readonly shown: number | null;
  readonly expected: number | null;
  readonly isPartial: boolean;
};
type Corrections = { readonly rows: readonly CorrectionRow[] };
/** What stands beside a corrected figure. */
export type CorrectedText = { readonly text: string; readonly reason: string };
export type CorrectionRow = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
};
export type PriorityRow = {
  readonly number: string;
  readonly title: string;
  readonly bar: BarView;
  readonly progress: string;
  readonly expected: string;
  readonly status: ShownStatusWord;
  readonly coverage: string;
};
export type MovementRow = {
  readonly name: string;
  readonly note: string;
  readonly change: string;
  readonly isUp: boolean;
  readonly unfavourable: string | null;
  readonly before: string;
  readonly beforePeriod: string;
  readonly after: string;
  readonly afterPeriod: string;
};
export type ProjectRow = {
  readonly name: string;
  readonly department: string;
  readonly priorities: string;
  readonly phase: string;
  readonly milestone: string;
  readonly dueOn: string;
  readonly state: string;
};
export type MethodView = {
  readonly heading: string;
  readonly reading: string;
  readonly intro: string;
  readonly head: readonly string[];
  readonly marks: readonly { readonly shown: ShownText; readonly meaning: string }[];
  readonly statuses: readonly { readonly status: ShownStatusWord; readonly meaning: string }[];
  readonly definitionsHeading: string;
  readonly definitions: readonly {
    readonly name: string;
    readonly note: string;
    readonly definition: string;
    readonly lines: readonly string[];
  }[];
};
