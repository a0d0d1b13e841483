import { Decimal } from "@/lib/domain/decimal";
import type { EntryRule, IndicatorDefinition } from "@/lib/domain/indicator";
import type { DefinitionRevision, IndicatorLabels } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import { Prisma } from "./client";

/** A row of `indicator_definition` (alias d) with its priority (alias p); decimals as text. */
export type DefinitionRow = {
  readonly indicator_id: string;
  readonly revision: number;
  readonly version: number;
  readonly valid_from: string;
  readonly reason: string | null;
  readonly breaks: boolean;
  readonly recorded_at: Date;
  readonly priority: number | null;
  readonly name: string;
  readonly definition: string | null;
  readonly source: string | null;
  readonly family: IndicatorLabels["family"];
  readonly kind: IndicatorDefinition["kind"];
  readonly over_time: IndicatorDefinition["overTime"];
  readonly over_series: IndicatorDefinition["overSeries"];
  readonly cumulative: boolean;
  readonly scale: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: IndicatorDefinition["direction"];
  readonly frequency: IndicatorDefinition["frequency"];
  readonly band: string;
  readonly tolerance: string;
  readonly weight: string;
  readonly from_period: string;
  readonly to_period: string | null;
  readonly key_figure: number | null;
  readonly is_public: boolean;
  readonly contact: string | null;
  readonly archived: boolean;
  readonly rules: unknown;
};

export const definitionColumns = Prisma.sql`d.indicator_id, d.revision, d.version, d.valid_from, d.reason, d.breaks,
  d.recorded_at, p.number as priority, d.name, d.definition, d.source, d.family::text, d.kind::text,
  d.over_time::text, d.over_series::text, d.cumulative, d.scale::text, d.unit, d.decimals, d.direction::text,
  d.frequency::text, d.band::text, d.tolerance::text, d.weight::text, d.from_period, d.to_period, d.key_figure,
  d.is_public, d.contact, d.archived, d.rules`;

export const readRevision = (row: DefinitionRow): DefinitionRevision => ({
  revision: row.revision,
  version: row.version,
  from: row.valid_from as Period,
  reason: row.reason,
  breaks: row.breaks,
  recordedAt: row.recorded_at,
  labels: readLabels(row),
  definition: readDefinition(row),
});

const readLabels = (row: DefinitionRow): IndicatorLabels => ({
  name: row.name,
  definition: row.definition,
  source: row.source,
  family: row.family,
  priority: row.priority,
  keyFigure: row.key_figure,
  isPublic: row.is_public,
  contact: row.contact,
  isArchived: row.archived,
});

const readDefinition = (row: DefinitionRow): IndicatorDefinition => ({
  kind: row.kind,
  overTime: row.over_time,
  overSeries: row.over_series,
  cumulative: row.cumulative,
  scale: new Decimal(row.scale),
  unit: row.unit,
  decimals: row.decimals,
  direction: row.direction,
  frequency: row.frequency,
  from: row.from_period as Period,
  to: row.to_period as Period | null,
  tolerance: new Decimal(row.tolerance),
  band: new Decimal(row.band),
  weight: new Decimal(row.weight),
  rules: readRules(row.rules),
});

type StoredRule = { readonly [K in "value" | "percent"]?: string | number } & Pick<EntryRule, "type" | "level">;

export const readRules = (stored: unknown): EntryRule[] =>
  (stored as readonly StoredRule[]).map(({ type, level, value, percent }): EntryRule => {
    if (type === "jump") return { type, level, percent: new Decimal(percent ?? 0) };
    if (type === "min" || type === "max") return { type, level, value: new Decimal(value ?? 0) };
    return { type, level };
  });
