import { addDays, type Day } from "@/lib/domain/day";
import { Decimal } from "@/lib/domain/decimal";

const significantDigits = 15;

/** A number as spreadsheets show it: 15 significant digits, no exponent, a dot. */
export function numberText(stored: string): string {
  const number = /^[+-]?[\d.]+(?:e[+-]?\d{1,3})?$/iu.test(stored) ? new Decimal(stored) : null;
  if (number === null || !number.isFinite()) return stored;
  return number.toSignificantDigits(significantDigits, Decimal.ROUND_HALF_UP).toFixed();
}

/** What a format of dates shows: whole days, or months when it shows no day. */
export type DateFormat = "day" | "month";

/** A day, or the month of a cell that shows no day. */
export const dateText = (day: string, format: DateFormat): string => (format === "day" ? day : day.slice(0, 7));

/** The day a serial number stands for; spreadsheets count one that 1900 never had. */
export function serialDay(stored: string, since1904: boolean): string | null {
  const serial = Math.floor(Number(stored));
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  if (since1904) return addDays("1904-01-01" as Day, serial);
  return addDays((serial < 60 ? "1899-12-31" : "1899-12-30") as Day, serial);
}

const builtInDays = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const builtInMonths = new Set([17]);

/** What a format of XLSX shows of a date; null for one of numbers, times or text. */
export function dateFormatOf(id: number, code: string | undefined): DateFormat | null {
  if (builtInDays.has(id)) return "day";
  if (builtInMonths.has(id)) return "month";
  const bare = (code ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "").toLowerCase();
  if (/general|[#0?@]/u.test(bare) || !/[ya]/u.test(bare)) return null;
  return /[dj]/u.test(bare) ? "day" : /m/u.test(bare) ? "month" : null;
}

/** Characters that XLSX writes as `_xHHHH_`. */
export const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
