import { type DefinitionChange } from "./definition-changes";
import { limitOf, type EntryRule, type IndicatorDefinition } from "./indicator";
import { type DefinitionRevision, type IndicatorLabels, type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";

/** A decimal of the definition as text, exact. */
type Text = string;
export type RuleFacts = Pick<EntryRule, "type" | "level"> & {
  /** Its bound or its percentage; null where it names none. */
  readonly value: Text | null;
};

/** What is measured and how, as plain data. */
export type DefinitionFacts = Omit<IndicatorDefinition, "scale" | "tolerance" | "band" | "weight" | "rules"> & {
  readonly scale: Text;
  readonly tolerance: Text;
  readonly band: Text;
  readonly weight: Text;
  readonly rules: readonly RuleFacts[];
};

export type VersionFacts = Pick<DefinitionRevision, "version" | "from" | "reason" | "breaks"> & {
  /** An instant. */
  readonly recordedAt: string;
  readonly definition: string | null;
};

/** A row of the definition's history, with what it said otherwise than the one before. */
export type RevisionFacts = VersionFacts & {
  readonly revision: number;
  /** It says the same version again, otherwise. */
  readonly isCorrection: boolean;
  readonly changes: readonly DefinitionChange[];
};

/** One change of a target, or its first value; of the whole indicator, or of a series. */
export type TargetFacts = {
  readonly series: string | null;
  readonly period: Period;
  readonly value: Text | null;
  readonly before: Text | null;
  readonly reason: string | null;
  readonly recordedAt: string;
};

export type SeriesFacts = {
  readonly id: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
};

/** Everything an indicator's page says besides its figures. */
export type IndicatorFacts = {
  readonly code: string;
  readonly roadmap: string;
  readonly labels: IndicatorLabels;
  readonly definition: DefinitionFacts;
  /** Those that stand, each as last corrected. */
  readonly versions: readonly VersionFacts[];
  readonly revisions: readonly RevisionFacts[];
  readonly targets: readonly TargetFacts[];
  readonly series: readonly SeriesFacts[];
};

export const definitionFacts = (definition: IndicatorDefinition): DefinitionFacts => ({
  ...definition,
  scale: definition.scale.toString(),
  tolerance: definition.tolerance.toString(),
  band: definition.band.toString(),
  weight: definition.weight.toString(),
  rules: definition.rules.map(ruleFacts),
});

const ruleFacts = (rule: EntryRule): RuleFacts => ({
  type: rule.type,
  level: rule.level,
  value: limitOf(rule)?.toString() ?? null,
});

export const versionFacts = ({
  version,
  from,
  reason,
  breaks,
  recordedAt,
  labels,
}: DefinitionRevision): VersionFacts => ({
  version,
  from,
  reason,
  breaks,
  recordedAt: recordedAt.toISOString(),
  definition: labels.definition,
});

export const seriesFacts = ({ series }: Pick<KnownIndicator, "series">): SeriesFacts[] =>
  series.map(({ id, department, ministry, project }) => ({ id, department, ministry, project }));
