import { readFileSync } from "node:fs";

/** How the fictitious values of an indicator move, in points of progress unless said otherwise. */
export type Profile = {
  /** Share of the expected progress that is reached: 0.47 is well behind, 1.4 ahead, below 0 worse than at the start. */
  readonly k?: number;
  /** Points added to it once the indicator has some past. */
  readonly lead?: number;
  /** Where a progress beyond the target stops. */
  readonly cap?: number;
  /** Slow start, then catching up: 0 is a straight line. */
  readonly curve?: number;
  /** Relative noise around the path. */
  readonly noise?: number;
  /** For what is to be maintained: the level and how far it strays, in the indicator's unit. */
  readonly flat?: number;
  readonly spread?: number;
  /** Share of cells that stay without figure. */
  readonly gapRate?: number;
  readonly gaps?: readonly { readonly series: string; readonly period: string }[];
  readonly marks?: readonly {
    readonly from: string;
    readonly mark: "notApplicable" | "withheld";
    readonly comment?: string;
  }[];
  /** Usual denominator of each series of a ratio. */
  readonly denominators?: Readonly<Record<string, number>>;
};

export const readProfiles = (): Readonly<Record<string, Profile>> =>
  JSON.parse(readFileSync(new URL("./profiles.json", import.meta.url), "utf8")) as Record<string, Profile>;
