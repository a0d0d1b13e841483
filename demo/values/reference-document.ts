import { readFileSync } from "node:fs";

type Dated = { readonly period: string; readonly value: number };
export type DemoRule = {
  readonly type: "min" | "max" | "jump" | "notAbove";
  readonly level: "info" | "commentRequired" | "error";
  readonly value?: number;
  readonly percent?: number;
};
export type DemoIndicator = {
  readonly code: string;
  readonly roadmap: string;
  readonly priority: number;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
  readonly family: string;
  readonly kind: "amount" | "ratio";
  readonly overTime?: string;
  readonly overSeries?: string;
  readonly cumulative?: boolean;
  readonly scale?: number;
  readonly unit: string;
  readonly decimals?: number;
  readonly direction: "increase" | "decrease" | "maintain";
  readonly frequency: "month" | "quarter" | "halfYear" | "year";
  readonly from: string;
  readonly to?: string;
  readonly band?: number;
  readonly weight?: number;
  readonly keyFigure?: number;
  readonly public?: boolean;
  readonly baseline?: Dated;
  readonly rules?: readonly DemoRule[];
  readonly version?: { readonly from: string; readonly reason: string; readonly break: boolean };
};
export type DemoSeries = {
  readonly id: string;
  readonly indicator: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  readonly from?: string;
  readonly baseline?: Dated;
  readonly sharedKey?: string | null;
};
export type DemoTarget = Dated & { readonly indicator?: string; readonly series?: string; readonly reason?: string };
type DemoDepartment = { readonly code: string; readonly name: string; readonly kind: string };
type DemoMinistry = {
  readonly code: string;
  readonly names: readonly { readonly name: string; readonly from: string }[];
};
type Succession = { readonly ref: string; readonly kind: string };
type DemoProject = {
  readonly slug: string;
  readonly source?: string;
  readonly milestones?: readonly { readonly title: string; readonly dueOn: string; readonly achievedOn?: string }[];
  readonly roadmap: string;
  readonly department: string;
  readonly priorities?: readonly number[];
  readonly ministries?: readonly string[];
  readonly succeeds?: readonly Succession[];
};
type DemoRoadmap = {
  readonly slug: string;
  readonly title: string;
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly source?: string;
  readonly priorities: readonly {
    readonly number: number;
    readonly title: string;
    readonly succeeds?: readonly Succession[];
  }[];
};

/** What `PUT /api/v1/reference` takes, as far as the demo writes it. */
export type ReferenceDocument = {
  readonly departments?: readonly DemoDepartment[];
  readonly ministries?: readonly DemoMinistry[];
  readonly roadmaps?: readonly DemoRoadmap[];
  readonly projects?: readonly DemoProject[];
  readonly indicators?: readonly DemoIndicator[];
  readonly series?: readonly DemoSeries[];
  readonly targets?: readonly DemoTarget[];
};
/** A later change of the reference data, to be applied at the day it was decided. */
export type Amendment = { readonly knownOn: string; readonly document: ReferenceDocument };

const folder = new URL("../data/", import.meta.url);
const kinds = ["departments", "ministries", "roadmaps", "projects", "indicators", "series", "targets"] as const;
const textOf = (file: string) => readFileSync(new URL(file, folder), "utf8");

/** The document of the three DINUM roadmaps, whole, as first known. */
export function readDinumReference(): Required<ReferenceDocument> {
  const parts = kinds.map((kind) => JSON.parse(textOf(`dinum/${kind}.json`)) as ReferenceDocument);
  return Object.assign({}, ...parts) as Required<ReferenceDocument>;
}

/** Its later changes, in order: a definition that breaks its series, a target raised. */
export const readDinumAmendments = (): readonly Amendment[] =>
  JSON.parse(textOf("dinum/amendments.json")) as readonly Amendment[];

/** Departments and ministries alone: what the demo's accounts need on an empty start. */
export function readEmptyReference(): ReferenceDocument {
  const { departments, ministries } = readDinumReference();
  return { departments, ministries };
}

export const readBarometerReference = (): Required<ReferenceDocument> =>
  JSON.parse(textOf("barometre-2021/reference.json")) as Required<ReferenceDocument>;

/** The `mapping` to give with the import of the barometer's detail file. */
export const readBarometerMapping = (): unknown => JSON.parse(textOf("barometre-2021/mapping.json"));
