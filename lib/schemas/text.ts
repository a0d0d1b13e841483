import { z } from "zod";

import { isReadable } from "@/lib/domain/typed-comment";

import { addFault, withFault, type FaultCode, type FaultParams, type ProblemCode } from "./fault";

/** A text read by a function of the domain: what it reads, or the fault `code` where it reads nothing. */
export const readText = <T>(read: (text: string) => T | null, code: FaultCode | ProblemCode, params?: FaultParams) =>
  z.string().transform((text, context): T => {
    const found = read(text);
    if (found !== null) return found;
    addFault(context, text, code, params);
    return z.NEVER;
  });

/** What people type, of 1 to `max` characters, kept as it is. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== "", withFault("blank"))
    .refine(isReadable, withFault("badText"));

/** A text that may be left empty. */
export const freeTextSchema = (max: number) => z.string().max(max).refine(isReadable, withFault("badText"));

/** Why something is done. Without it the act is well formed but refused: 422, not 400. */
export const reasonSchema = z
  .string()
  .max(2000)
  .default("")
  .refine((text) => text.trim() !== "", withFault("reasonRequired"))
  .refine(isReadable, withFault("badText"))
  .meta({ description: "Why. Refused with 422 reasonRequired when absent or blank." });

const readUrl = (text: string): string | null => {
  if (text.length > 2000 || !/^https?:\/\/\S+$/i.test(text) || !isReadable(text)) return null;
  return URL.canParse(text) ? text : null;
};

/** A link that people follow; the service never does. */
export const urlSchema = readText(readUrl, "badUrl").meta({ format: "uri", maxLength: 2000 });
