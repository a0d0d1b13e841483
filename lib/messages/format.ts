import { Decimal } from "@/lib/domain/decimal";

import type { Lang } from "./lang";

/** A decimal as it travels: exact text, a Decimal, a count, or nothing. Never a float that was computed. */
export type Figure = string | number | { toString(): string };

const noBreak = "\u00A0";
const minus = "\u2212";
const separators = { fr: { thousands: noBreak, decimal: "," }, en: { thousands: ",", decimal: "." } } as const;
const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** Decimal.js counts « half up » away from zero, which is the rule of the directorate for negatives too. */
const round = (value: Figure, decimals: number): string =>
  new Decimal(value.toString()).toFixed(decimals, Decimal.ROUND_HALF_UP);

const unsigned = (fixed: string, lang: Lang): string => {
  const [whole = "", fraction] = fixed.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separators[lang].thousands);
  return fraction === undefined ? grouped : `${grouped}${separators[lang].decimal}${fraction}`;
};
const isZero = (fixed: string): boolean => /^-?[0.]+$/.test(fixed);

/** « 1 240,5 », « −0,8 »; the indicator's decimals always shown. Nothing gives nothing: an empty cell prints a mark. */
export const formatNumber = (value: Figure | null, decimals: number, lang: Lang): string => {
  if (value === null) return "";
  const fixed = round(value, decimals);
  return `${fixed.startsWith("-") && !isZero(fixed) ? minus : ""}${unsigned(fixed, lang)}`;
};

/** « +232 », « −0,8 », « 0 »: the sign is that of what is shown, so a change that rounds to zero has none. */
export const formatChange = (value: Figure | null, decimals: number, lang: Lang): string => {
  const shown = formatNumber(value, decimals, lang);
  return shown === "" || shown.startsWith(minus) || /^[0.,]+$/.test(shown) ? shown : `+${shown}`;
};

/** `value` is already in percent: 68.91 gives « 68,91 % ». */
export const formatPercent = (value: Figure | null, decimals: number, lang: Lang): string => {
  const shown = formatNumber(value, decimals, lang);
  return shown === "" ? "" : `${shown}${lang === "fr" ? `${noBreak}%` : "%"}`;
};

const sizeUnits = { fr: ["octets", "ko", "Mo"], en: ["bytes", "kB", "MB"] } as const;

/** « 412 ko »: thousands of bytes, as operating systems and State sites count them. */
export const formatFileSize = (bytes: number, lang: Lang): string => {
  const step = bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0;
  const decimals = step === 2 && bytes < 1e7 ? 1 : 0;
  const shown = formatNumber(new Decimal(bytes).div(new Decimal(1000).pow(step)), decimals, lang);
  return `${shown}${noBreak}${sizeUnits[lang][step]}`;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a language and a shape: making one costs fifty times what it costs to write a date. */
function formatFor(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[lang], options);
  formats.set(key, known);
  return known;
}
const named = (instant: Date, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  formatFor(lang, options).format(instant);
const dayAt = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** French writes the first of a month « 1er ». */
const ordinal = (text: string, lang: Lang): string => (lang === "fr" ? text.replace(/\b1 (?=\p{L})/u, "1er ") : text);
const glued = (text: string): string => text.replace(/^(\d+(?:er)?) /, `$1${noBreak}`);
const inDays = (day: string, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  ordinal(named(dayAt(day), lang, { ...options, timeZone: "UTC" }), lang);

/** « 22 novembre 2026 », « 1er décembre 2026 ». */
export const formatDay = (day: string, lang: Lang): string =>
  glued(inDays(day, lang, { day: "numeric", month: "long", year: "numeric" }));

/** « 15 oct. 2026 »: for columns of days. */
export const formatDayShort = (day: string, lang: Lang): string =>
  glued(inDays(day, lang, { day: "numeric", month: "short", year: "numeric" }));

/** « vendredi 27 novembre »: for a day in the coming weeks, when its year goes without saying. */
export const formatWeekday = (day: string, lang: Lang): string =>
  inDays(day, lang, { weekday: "long", day: "numeric", month: "long" });

const paris = { timeZone: "Europe/Paris" } as const;

/** « 14 h 32 », Paris time whatever the server's zone; "14:32" in English. */
export const formatTime = (instant: Date | string, lang: Lang): string => {
  const clock = named(new Date(instant), "en", { ...paris, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const [hour = "", minute = ""] = clock.split(":");
  return lang === "fr" ? `${Number(hour).toString()}${noBreak}h${noBreak}${minute}` : clock;
};

/** The day in Paris of an instant, as YYYY-MM-DD. */
const parisDay = (instant: Date | string): string =>
  new Intl.DateTimeFormat("en-CA", { ...paris, dateStyle: "short" }).format(new Date(instant));

/** « 5 octobre 2026 à 9 h 00 »; "5 October 2026 at 09:00". */
export const formatInstant = (instant: Date | string, lang: Lang): string =>
  `${formatDay(parisDay(instant), lang)} ${lang === "fr" ? "à" : "at"} ${formatTime(instant, lang)}`;

const halves = {
  fr: { 1: "1er semestre", 2: "2e semestre" },
  en: { 1: "first half of", 2: "second half of" },
} as const;

const oneLong = (code: string, lang: Lang): string => {
  const [year = "", part] = code.split("-");
  if (part === undefined) return year;
  if (part === "S1" || part === "S2") return `${halves[lang][part === "S1" ? 1 : 2]} ${year}`;
  if (part.startsWith("Q")) return `${lang === "fr" ? "T" : "Q"}${part.slice(1)}${noBreak}${year}`;
  return inDays(`${code}-01`, lang, { month: "long", year: "numeric" });
};
const oneShort = (code: string, lang: Lang): string => {
  const [year = "", part] = code.split("-");
  if (part === undefined || part.startsWith("Q")) return oneLong(code, lang);
  if (part.startsWith("S")) return `${lang === "fr" ? "S" : "H"}${part.slice(1)}${noBreak}${year}`;
  return inDays(`${code}-01`, lang, { month: "short", year: "numeric" });
};
const eachEnd = (period: string, lang: Lang, one: (code: string, lang: Lang) => string): string =>
  period
    .split("/")
    .map((code) => one(code, lang))
    .join(" – ");

/** « T3 2026 », « 1er semestre 2026 », « septembre 2026 », « 2026 »; a total's "FROM/TO" gives « T1 2023 – T3 2026 ». */
export const formatPeriod = (period: string, lang: Lang): string => eachEnd(period, lang, oneLong);

/** « T3 2026 », « S1 2026 », « sept. 2026 »: for axes and column heads. */
export const formatPeriodShort = (period: string, lang: Lang): string => eachEnd(period, lang, oneShort);
