import type { CellStanding, ContentText } from "@/lib/domain/cell-standing";
import { contentOfText } from "@/lib/domain/cell-standing";
import type { CellContent } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import type { EarlierFigures } from "@/lib/domain/entry-rules";
import type { Direction, EntryRule, IndicatorKind, RuleLevel } from "@/lib/domain/indicator";

/** A rule as it travels: `limit` is its bound or its percentage, empty where it names none. */
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
  /** The figures that the rules compare with: none across a break. */
  readonly comparable: readonly (string | null)[];
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
  rules: [...rules, ...usualRules.filter(({ type }) => rules.every((rule) => rule.type !== type))].map(ruleOf),
});

/** What is told of any figure, for information, where the indicator sets no level of its own. */
const usualRules: readonly RuleText[] = [
  { type: "outlier", limit: "", level: "info" },
  { type: "unchanged", limit: "", level: "info" },
];

function ruleOf({ type, limit, level }: RuleText): EntryRule {
  if (type === "jump") return { type, level, percent: new Decimal(limit) };
  return type === "min" || type === "max" ? { type, level, value: new Decimal(limit) } : { type, level };
}

export const earlierOf = ({ comparable }: Pick<EntryCell, "comparable">): EarlierFigures =>
  comparable.map((figure) => (figure === null ? null : new Decimal(figure)));

export const previousContent = ({ previous }: Pick<EntryCell, "previous">): CellContent | null =>
  previous === null ? null : contentOfText(previous.content);
