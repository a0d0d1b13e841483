import { z } from "zod";

import type { Period } from "@/lib/domain/period";
import { entryModes } from "@/lib/domain/observation-entry";

import { codeSchema, pathIdSchema } from "./code";
import { quarterSchema } from "./period";

/** Whose workbook a form is about. */
export const workbookFormSchema = z.object({ roadmap: codeSchema, period: quarterSchema, department: codeSchema });
/** The form that records what a workbook changes. */
export const commitWorkbookSchema = workbookFormSchema.extend({ id: pathIdSchema, mode: z.enum(entryModes) });

type Params = Readonly<Record<string, string | string[] | undefined>>;
export type WorkbookAddress = {
  readonly period: Period;
  readonly roadmap: string;
  readonly department: string;
  /** The workbook that was sent. */
  readonly id: string | null;
  /** Why one was refused, or its changes were. */
  readonly refusal: string | null;
};

/** Null where the address does not say whose workbook it is about. */
export function readWorkbookAddress(period: string, params: Params): WorkbookAddress | null {
  const one = (name: string): string => [params[name]].flat().at(-1) ?? "";
  const whose = workbookFormSchema.safeParse({ period, roadmap: one("feuille"), department: one("departement") });
  if (!whose.success) return null;
  const refusal = /^\w{1,40}$/u.test(one("refus")) ? one("refus") : null;
  return { ...whose.data, id: pathIdSchema.safeParse(one("depot")).data ?? null, refusal };
}

type Whose = { readonly period: string; readonly roadmap: string; readonly department: string };

export function workbookHref(
  { period, roadmap, department }: Whose,
  { id, refusal }: { readonly id?: string | null; readonly refusal?: string } = {},
): string {
  const params = new URLSearchParams({ feuille: roadmap, departement: department });
  if (id) params.set("depot", id);
  if (refusal !== undefined) params.set("refus", refusal);
  return `/saisie/${period}/classeur?${params.toString()}`;
}

/** Where the workbook of a sheet is downloaded from. */
export const workbookFileHref = (
  { period, roadmap, department }: Whose,
  format: "xlsx" | "ods",
  lang: string,
): string =>
  `/api/v1/campaigns/${period}/workbook?${new URLSearchParams({ department, roadmap, format, lang }).toString()}`;
