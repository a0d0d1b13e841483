import type { CellStanding, ContentText } from "@/lib/domain/cell-standing";
import { contentOfText } from "@/lib/domain/cell-standing";
import type { CellContent } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import type { Direction, EntryRule, IndicatorKind, RuleLevel } from "@/lib/domain/indicator";

/** A rule as it travels: `limit` is its bound or its percentage, empty for `notAbove`. */
export type RuleText = { readonly type: EntryRule["type"]; readonly limit: string; readonly level: RuleLevel };

/** What an indicator says of all its cells in a sheet. Figures are exact decimal texts. */
export type EntrySection = {
  readonly key: string;
  readonly indicator: string;
  readonly name: string;
  readonly definition: string | null;
  readonly source: string | null;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly decimals: number;
  readonly scale: string;
  readonly direction: Direction;
  readonly isCumulative: boolean;
  readonly rules: readonly RuleText[];
  readonly cells: readonly EntryCell[];
};

export type EntryCell = {
  /** Its place in the sheet, from 0: the fields of its form carry it. */
  readonly index: number;
  readonly series: string;
  readonly period: string;
  /** What it is about: a ministry, a project; null for the indicator as a whole. */
  readonly ministry: string | null;
  readonly project: string | null;
  readonly previous: { readonly period: string; readonly content: ContentText } | null;
  readonly previousPeriod: string;
  /** The eight figures before this one. */
  readonly history: readonly (string | null)[];
  readonly expected: string | null;
  readonly target: { readonly period: string; readonly value: string } | null;
  /** What the periods before come to, where the indicator is cumulated. */
  readonly cumulated: ContentText | null;
  readonly standing: CellStanding;
  /** The director's reason names this cell. */
  readonly isPointed: boolean;
};

export type EntrySheet = {
  readonly roadmap: string;
  readonly period: string;
  readonly department: string;
  readonly isWritable: boolean;
  readonly sections: readonly EntrySection[];
};

/** A cell is known by its series and its period, whatever the order of the sheet. */
export const cellKey = ({ series, period }: { readonly series: string; readonly period: string }): string =>
  `${series} ${period}`;
/** Where its row stands in the page. */
export const cellAnchor = ({ index }: Pick<EntryCell, "index">): string => `case-${index + 1}`;

/** What the domain's checks need of a section. */
export type RatedSection = Pick<EntrySection, "kind" | "unit" | "scale" | "rules">;
export const ratedOf = ({ kind, unit, scale, rules }: RatedSection) => ({
  kind,
  unit,
  scale: new Decimal(scale),
  rules: rules.map(({ type, limit, level }): EntryRule => {
    if (type === "notAbove") return { type, level };
    return type === "jump" ? { type, level, percent: new Decimal(limit) } : { type, level, value: new Decimal(limit) };
  }),
});

export const previousContent = ({ previous }: Pick<EntryCell, "previous">): CellContent | null =>
  previous === null ? null : contentOfText(previous.content);
