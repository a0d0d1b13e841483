import { z } from "zod";

import { longestRule, type CalendarRule } from "@/lib/domain/campaign-plan";

import { codeSchema } from "./code";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The year to plan, with the rule its days follow; null where the address leaves it to the habit. */
export type PlanAddress = {
  readonly year: number | null;
  readonly roadmap: string | null;
  readonly rule: CalendarRule | null;
};
export type CockpitAddress = {
  /** The year whose calendar is shown. */
  readonly year: number | null;
  readonly plan: PlanAddress;
  /** What was just done, to be told. */
  readonly done: string | undefined;
};

const yearSchema = z.coerce.number().int().min(1990).max(2200);
const daysSchema = z.coerce.number().int().min(1).max(longestRule);
const ruleSchema = z.object({ opens: daysSchema, due: daysSchema, closes: daysSchema });

/** What cannot be read is as good as absent. */
export function readCockpitAddress(params: Params): CockpitAddress {
  const one = (name: string): string | undefined => [params[name]].flat().at(-1);
  const rule = ruleSchema.safeParse({ opens: one("ouvre"), due: one("remise"), closes: one("cloture") });
  const done = one("fait");
  return {
    year: yearSchema.safeParse(one("annee")).data ?? null,
    plan: {
      year: yearSchema.safeParse(one("prevoir")).data ?? null,
      roadmap: codeSchema.safeParse(one("feuille")).data ?? null,
      rule: rule.data ?? null,
    },
    done: done === "" ? undefined : done,
  };
}

export function cockpitHref({ year, done }: { readonly year: number | null; readonly done?: string }): string {
  const params = new URLSearchParams();
  if (year !== null && Number.isInteger(year)) params.set("annee", String(year));
  if (done !== undefined) params.set("fait", done);
  return params.size === 0 ? "/campagnes" : `/campagnes?${params.toString()}`;
}
