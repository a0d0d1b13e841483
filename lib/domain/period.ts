import { type Day } from "./day";

declare const period: unique symbol;
/** An SDMX reference period: `2026`, `2026-S1`, `2026-Q3`, `2026-09`. */
export type Period = string & { readonly [period]: true };

export const frequencies = ["month", "quarter", "halfYear", "year"] as const;
export type Frequency = (typeof frequencies)[number];
export const monthsIn: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const shape = /^[1-9]\d{3}(?:-(?:Q[1-4]|S[12]|0[1-9]|1[0-2]))?$/;

export const parsePeriod = (text: string): Period | null => (shape.test(text) ? (text as Period) : null);

export function frequencyOf(of: Period): Frequency {
  const letter = of.charAt(5);
  if (letter === "") return "year";
  return letter === "Q" ? "quarter" : letter === "S" ? "halfYear" : "month";
}

export const isQuarter = (of: Period): boolean => of.charAt(5) === "Q";
export const firstDay = (of: Period): Day => dayIn(firstMonth(of), 1);
export function lastDay(of: Period): Day {
  const month = lastMonth(of);
  return dayIn(month, daysInMonth(month));
}

/** The period `by` periods of its own frequency later, earlier when negative. */
export const shiftPeriod = (of: Period, by: number): Period => {
  const frequency = frequencyOf(of);
  return periodAt(firstMonth(of) + by * monthsIn[frequency], frequency);
};

export const periodContaining = (day: Day, frequency: Frequency): Period => periodAt(monthOf(day), frequency);

/** Every period of the frequency that lies wholly from `fromDay` to `toDay`, in order. */
export function periodsWithin(fromDay: Day, toDay: Day, frequency: Frequency): Period[] {
  const found: Period[] = [];
  if (fromDay > toDay) return found;
  const length = monthsIn[frequency];
  const start = monthOf(fromDay) - (monthOf(fromDay) % length);
  for (let month = start; dayIn(month + length - 1, daysInMonth(month + length - 1)) <= toDay; month += length) {
    if (dayIn(month, 1) >= fromDay) found.push(periodAt(month, frequency));
  }
  return found;
}

/** By last day, then by first day: the quarter that ends a year comes after that year. */
export const comparePeriods = (a: Period, b: Period): number =>
  lastMonth(a) - lastMonth(b) || firstMonth(a) - firstMonth(b);

/** Periods from `a` to `b`, both of one frequency; negative when `b` is earlier. */
export const distance = (a: Period, b: Period): number => (lastMonth(b) - lastMonth(a)) / monthsIn[frequencyOf(a)];

/** Where a period stands: the number of its last month. Two standings differ by months, whatever the frequencies. */
export const standing = (of: Period): number => lastMonth(of);

/** The campaign that owes a period's cells: the quarter in which it ends. */
export const quarterOwing = (of: Period): Period => periodAt(lastMonth(of), "quarter");

export const isFiner = (a: Frequency, b: Frequency): boolean => monthsIn[a] < monthsIn[b];

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstMonth(of: Period): number {
  const year = Number(of.slice(0, 4)) * 12;
  const letter = of.charAt(5);
  if (letter === "") return year;
  if (letter === "Q") return year + (Number(of.charAt(6)) - 1) * 3;
  return letter === "S" ? year + (Number(of.charAt(6)) - 1) * 6 : year + Number(of.slice(5)) - 1;
}

const lastMonth = (of: Period): number => firstMonth(of) + monthsIn[frequencyOf(of)] - 1;

function periodAt(month: number, frequency: Frequency): Period {
  const year = String(Math.floor(month / 12));
  const index = Math.floor((month % 12) / monthsIn[frequency]) + 1;
  if (frequency === "year") return year as Period;
  if (frequency === "month") return `${year}-${String(index).padStart(2, "0")}` as Period;
  return `${year}-${frequency === "quarter" ? "Q" : "S"}${String(index)}` as Period;
}

const dayIn = (month: number, day: number): Day =>
  `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}` as Day;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysInMonth = (month: number): number => {
  const isLeapDay = month % 12 === 1 && isLeapYear(Math.floor(month / 12));
  return (lengths[month % 12] ?? 0) + (isLeapDay ? 1 : 0);
};
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
