const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell that a spreadsheet would run as a formula is prefixed with an apostrophe; a number is not one. */
export const harmless = (text: string): string =>
  /^[=+\-@\t\r]/u.test(text) && !isNumber.test(text) ? `'${text}` : text;
const quoted = (text: string): string => (/[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvText = (text: string): string => quoted(harmless(text));
/** Plain digits with the comma of French spreadsheets; `digits` has a dot, no exponent, no thousands. */
export const csvNumber = (digits: string): string => digits.replace(".", ",");

/** Fields made by the two functions above. */
export const csvLine = (fields: readonly string[]): string => `${fields.join(";")}\r\n`;
/** Tells spreadsheets the encoding: what a file begins with. */
export const csvStart = "\uFEFF";
