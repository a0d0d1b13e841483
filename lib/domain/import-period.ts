import { parseDay, type Day } from "./day";
import { firstDay, lastDay, parsePeriod, periodContaining, type Frequency, type Period } from "./period";
import { fail, ok, type Result } from "./result";

/** What a cell of periods holds: a period, or a day that a series' frequency makes one of. Null: nothing. */
export type FilePeriod =
  { readonly kind: "period"; readonly period: Period } | { readonly kind: "day"; readonly day: Day } | null;

const frenchDay = /^(\d{1,2})[/.](\d{1,2})[/.]([1-9]\d{3})$/u;
const isoDay = /^[1-9]\d{3}-\d{2}-\d{2}$/u;
const monthOfYear = /^(0?[1-9]|1[0-2])\/([1-9]\d{3})$/u;
const partOfYear = /^([tqs])([1-4])[ -]?([1-9]\d{3})$/u;
const yearThenPart = /^([1-9]\d{3})[ -]?([tqs])([1-4])$/u;
const halfInWords = /^([12])(?:er|e|eme)? (semestre|trimestre) ([1-9]\d{3})$/u;
const monthInWords = /^([a-z]+)\.? ([1-9]\d{3})$/u;

/** Beginnings of the months' names in French and English, none of which begins another's. */
const months: readonly (readonly string[])[] = [
  ["janv", "jan"],
  ["fevr", "fev", "feb"],
  ["mars", "mar"],
  ["avr", "apr"],
  ["mai", "may"],
  ["juin", "jun"],
  ["juil", "jul"],
  ["aout", "aug"],
  ["sept", "sep"],
  ["oct"],
  ["nov"],
  ["dec"],
];
const fullNames = [
  "janvier january",
  "fevrier february",
  "mars march",
  "avril april",
  "mai may",
  "juin june",
  "juillet july",
  "aout august",
  "septembre september",
  "octobre october",
  "novembre november",
  "decembre december",
].map((line) => line.split(" "));

/** Reads a code (`2026-Q3`), what people write of it (`T3 2026`, `sept. 2026`), or a day. */
export function readFilePeriod(text: string): Result<FilePeriod, "badPeriod" | "noSuchDay"> {
  const plain = simplify(text);
  if (plain === "") return ok(null);
  const day = readDay(plain);
  if (day?.ok === false) return day;
  if (day?.ok) return ok({ kind: "day", day: day.value });
  const period = parsePeriod(plain.toUpperCase()) ?? parsePeriod(codeOf(plain));
  return period === null ? fail("badPeriod") : ok({ kind: "period", period });
}

const simplify = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();

/** Null for what is no day at all. */
function readDay(plain: string): Result<Day, "noSuchDay"> | null {
  const [, day, month, year] = frenchDay.exec(plain) ?? [];
  const written =
    day !== undefined && month !== undefined && year !== undefined
      ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : plain;
  if (!isoDay.test(written)) return null;
  const found = parseDay(written);
  return found === null ? fail("noSuchDay") : ok(found);
}

/** The code of what people write, an empty text for nothing they write. */
function codeOf(plain: string): string {
  const [, letter, index, year] = partOfYear.exec(plain) ?? reordered(yearThenPart.exec(plain));
  if (letter !== undefined && index !== undefined && year !== undefined) return partCode(letter, index, year);
  const [, half, word, ofYear] = halfInWords.exec(plain) ?? [];
  if (half !== undefined && ofYear !== undefined) return partCode(word === "semestre" ? "s" : "t", half, ofYear);
  const [, number, yearOfNumber] = monthOfYear.exec(plain) ?? [];
  if (number !== undefined && yearOfNumber !== undefined) return `${yearOfNumber}-${number.padStart(2, "0")}`;
  const [, name = "", yearOfName = ""] = monthInWords.exec(plain) ?? [];
  const month = months.findIndex((short, place) => short.includes(name) || fullNames[place]?.includes(name) === true);
  return month === -1 ? "" : `${yearOfName}-${String(month + 1).padStart(2, "0")}`;
}

const reordered = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found === null ? [] : [found[0], found[2], found[3], found[1]];
const partCode = (letter: string, index: string, year: string): string =>
  `${year}-${letter === "s" ? "S" : "Q"}${index}`;

type Graining = readonly { readonly from: Period; readonly definition: { readonly frequency: Frequency } }[];

/** The series' own period: that of the day, which must be its last unless any day of it will do. */
export function periodOf(
  read: NonNullable<FilePeriod>,
  versions: Graining,
  days: "periodEnd" | "any",
): Result<Period, "notAPeriodEnd"> {
  if (read.kind === "period") return ok(read.period);
  let frequency = versions[0]?.definition.frequency ?? "month";
  for (const { from, definition } of versions) if (firstDay(from) <= read.day) ({ frequency } = definition);
  const period = periodContaining(read.day, frequency);
  return days === "any" || lastDay(period) === read.day ? ok(period) : fail("notAPeriodEnd");
}
