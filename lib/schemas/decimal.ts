import { z } from "zod";

import { parseDecimal, type Decimal } from "@/lib/domain/decimal";

import { addFault, type FaultParams } from "./fault";
import { numberText } from "./json";

type Reading<T> = (read: Decimal) => T | null;

const numberSchema = <T>(read: Reading<T>, code: "badNumber" | "badInteger" | "outOfRange", params?: FaultParams) =>
  z.unknown().transform((value, context): T => {
    const text = numberText(value);
    if (text === null) {
      addFault(context, value, value === undefined ? "required" : "wrongType", { expected: "number" });
      return z.NEVER;
    }
    const decimal = parseDecimal(text);
    const found = decimal && read(decimal);
    if (found !== null) return found;
    addFault(context, value, decimal ? code : "badNumber", params);
    return z.NEVER;
  });

/** An exact number of a JSON body: at most 15 significant digits and 6 decimals, never through a float. */
export const decimalSchema = numberSchema((read) => read, "badNumber").meta({
  type: "number",
  description: "At most 15 significant digits and 6 decimals.",
});

/** A decimal between two bounds, both included. */
export const boundedDecimalSchema = (min: number, max: number) =>
  numberSchema((read) => (read.gte(min) && read.lte(max) ? read : null), "outOfRange", { min, max }).meta({
    type: "number",
    minimum: min,
    maximum: max,
  });

/** A whole number between two bounds, both included; 3.0 and 3e0 are one too. */
export const integerSchema = (min: number, max: number) =>
  numberSchema((read) => (read.isInteger() && read.gte(min) && read.lte(max) ? read.toNumber() : null), "badInteger", {
    min,
    max,
  }).meta({ type: "integer", minimum: min, maximum: max });

/** A number of an answer. */
export const figureSchema = z.number().meta({ description: "At most 15 significant digits." });
export const countSchema = z.number().int().min(0);
