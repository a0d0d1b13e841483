import { Decimal as DecimalJs } from "decimal.js";

/** Exact decimals: 40 digits kept, half rounded away from zero, printed without exponent. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = DecimalJs;

export const zero = new Decimal(0);
export const hundred = new Decimal(100);

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,6})?$/;
const maxDigits = 15;
const maxDecimals = 6;

/** The number a JSON text writes, or null beyond 15 significant digits or 6 decimals (1e400 is neither). */
export function parseDecimal(text: string): Decimal | null {
  if (!jsonNumber.test(text)) return null;
  const read = new Decimal(text);
  if (!read.isFinite()) return null;
  // The zeros that end a whole number count: 1e300 has 301 digits, and no column to hold them.
  if (read.precision(true) > maxDigits || read.decimalPlaces() > maxDecimals) return null;
  return withoutNegativeZero(read);
}

/** A JSON number of at most 15 significant digits, half away from zero. */
export const toFigure = (decimal: Decimal): number =>
  withoutNegativeZero(decimal).toSignificantDigits(maxDigits, Decimal.ROUND_HALF_UP).toNumber();

/** `decimal` with that many decimals, half away from zero; −0,4 at no decimal is 0, never −0. */
export const roundForDisplay = (decimal: Decimal, decimals: number): Decimal =>
  withoutNegativeZero(decimal.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));

/** The sum of `decimals`, 0 for none. */
export function sumOf(decimals: readonly Decimal[]): Decimal {
  let sum = zero;
  for (const decimal of decimals) sum = sum.plus(decimal);
  return sum;
}

const withoutNegativeZero = (decimal: Decimal): Decimal => (decimal.isZero() ? zero : decimal);
