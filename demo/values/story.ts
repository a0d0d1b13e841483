import { readFileSync } from "node:fs";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { ReferenceDocument } from "./reference-document";
import type { DemoContent } from "./content";
import type { PlausibleEntry } from "./plausible-entries";

export type Mistake = {
  readonly department: string;
  readonly series: string;
  readonly factor: number;
  readonly reason: string;
};
type Absence = { readonly department: string; readonly reason: string };
export type PastStory = {
  readonly late: readonly string[];
  readonly returned?: readonly Mistake[];
  readonly exception?: Absence;
  readonly without?: Absence;
  readonly erratum?: Mistake;
};
export type Change = {
  readonly series: string;
  /** Of the quarter, from 1, for a monthly series. */
  readonly month?: number;
  readonly content?: DemoContent;
  readonly timesPrevious?: number;
  readonly comment?: string;
};
export type OpenStory = {
  readonly validated: readonly string[];
  readonly submitted: readonly string[];
  readonly notStarted: readonly string[];
  readonly returned: Absence & { readonly series: readonly string[]; readonly emptied: readonly string[] };
  readonly draft: { readonly department: string; readonly missing: readonly string[] };
  readonly changes: readonly Change[];
};

export type Cell = { readonly series: string; readonly period: Period };
/** One thing that somebody of the demo did: who, when, and what the use case needs. */
export type Act = { readonly at: Date; readonly by: string } & (
  | { readonly act: "putReference"; readonly document: ReferenceDocument }
  | { readonly act: "importHistory"; readonly validatedBy: string; readonly csv: string }
  | CampaignAct
);
type CampaignAct = { readonly campaign: Period } & (
  | { readonly act: "create"; readonly opensOn: Day; readonly dueOn: Day; readonly closesOn: Day }
  | { readonly act: "open" | "close" }
  | { readonly act: "enter"; readonly department: string; readonly entries: readonly PlausibleEntry[] }
  | { readonly act: "empty"; readonly department: string; readonly cells: readonly Cell[] }
  | { readonly act: "submit" | "validate"; readonly department: string }
  | {
      readonly act: "return";
      readonly department: string;
      readonly reason: string;
      readonly cells: readonly Cell[];
    }
  | { readonly act: "except"; readonly department: string; readonly reason: string; readonly until: Day }
  | { readonly act: "reopen"; readonly reason: string; readonly closesOn: Day }
  | { readonly act: "publish"; readonly without: readonly Absence[] }
);

/** The stories of the past campaigns, oldest first, and that of the open one. */
export const readStories = (): { readonly past: readonly PastStory[]; readonly open: OpenStory } =>
  JSON.parse(readFileSync(new URL("./scenario.json", import.meta.url), "utf8")) as {
    past: PastStory[];
    open: OpenStory;
  };

export const director = "direction@dinum.example";
export const administrator = "admin@dinum.example";
export const headOf = (department: string) => `chef.${department.toLowerCase()}@dinum.example`;
/** RH's figures are entered by its contributor, every other department's by its head. */
export const writerOf = (department: string) =>
  department === "RH" ? "contribution.rh@dinum.example" : headOf(department);
