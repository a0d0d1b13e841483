const invisible = /[\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF\u{E0000}-\u{E007F}]/gu;
const controls = /(?!\n)\p{Cc}/gu;

/**
 * Text as every file may hold it: composed, its lines ended by LF, without what shows nothing and deceives a reader or
 * breaks a parser (controls, overrides of direction, tags, halves of characters).
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n")
    .replaceAll("\t", " ")
    .replace(controls, "")
    .replace(invisible, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .normalize("NFC");

/** The code points that one font family draws in every weight used. */
export type Coverage = ReadonlySet<number>;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });
const clustersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);
const placeholder = "□";
const mostMarks = 2;

/**
 * Clean text as a page can print it with these families: one sign without a glyph stops the export of a whole report,
 * and piled marks run over the lines above.
 */
export const printableText = (text: string, families: readonly Coverage[]): string =>
  isPlain(text, families) ? text : printableClusters(text, families);

/** Signs that never join their neighbours: what Latin text is made of, without soft hyphen, joiners and marks. */
const unjoined = /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F-\u205E\u20A0-\u20CF\u2100-\u2BFF]*$/u;

function isPlain(text: string, families: readonly Coverage[]): boolean {
  if (!unjoined.test(text)) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== lineFeed && !families.some((family) => family.has(code))) return false;
  }
  return true;
}
const lineFeed = 10;

const printableClusters = (text: string, families: readonly Coverage[]): string =>
  clustersOf(text.replace(/[\uFE00-\uFE0F\u00AD]/gu, ""))
    .map((cluster) => printableCluster(cluster, families))
    .join("");

/** Longer than any French word; pieces that the narrowest column of text holds. */
const endlessWord = /\S{27,}/gu;
const pieceLength = 12;
/** Figures are still to be read as numbers, to their last digit. */
const exactDecimal = /^-?[\d.]{1,60}$/u;

/** Text whose endless words may be cut at the end of a line, so that they do not run over what stands beside them. */
export const breakableText = (text: string): string =>
  exactDecimal.test(text) ? text : text.replace(endlessWord, brokenWord);

const brokenWord = (word: string): string =>
  clustersOf(word)
    .map((cluster, index) => (index > 0 && index % pieceLength === 0 ? `\u200B${cluster}` : cluster))
    .join("");

function printableCluster(cluster: string, families: readonly Coverage[]): string {
  if (cluster === "\n") return cluster;
  const marks = cluster.match(/\p{M}/gu)?.length ?? 0;
  if (marks <= mostMarks && isCovered(cluster, families)) return cluster;
  const [base = ""] = cluster;
  if (isCovered(base, families) && !/\p{M}/u.test(base)) return base;
  if (/\p{Zs}/u.test(base)) return " ";
  return /[\p{M}\p{Cf}]/u.test(base) ? "" : placeholder;
}

/** One family draws the whole of it: a cluster is never set in two fonts. */
const isCovered = (cluster: string, families: readonly Coverage[]): boolean =>
  families.some((family) => Array.from(cluster).every((character) => family.has(character.codePointAt(0) ?? 0)));

/** `value` with each of its texts changed, keys left alone. */
export function mapText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapText(item, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText<unknown>(item, change)])) as T;
}
