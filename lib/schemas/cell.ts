import { z } from "zod";

import { marks } from "@/lib/domain/cell";

import { decimalSchema, figureSchema } from "./decimal";

export const markSchema = z.enum(marks);

/**
 * What a cell is given: `value`, or `numerator` and `denominator`, or `mark`. Any mix is well formed here; the use
 * case refuses what does not go together (valueAndMark, incompletePair, wrongKind). Null empties, absent says nothing.
 */
export const cellContentFields = {
  value: decimalSchema.nullable().exactOptional(),
  numerator: decimalSchema.nullable().exactOptional(),
  denominator: decimalSchema.nullable().exactOptional(),
  mark: markSchema.exactOptional(),
};

/** What an answer says of a cell: `value`, or `numerator` and `denominator`; none of them where it is empty. */
export const cellContentAnswer = {
  value: figureSchema.nullable().optional(),
  numerator: figureSchema.nullable().optional(),
  denominator: figureSchema.nullable().optional(),
};
