import { xmlHead } from "./xml-text";
import { mostDecimals, type Cell } from "./sheet-model";

const decimalsShown = Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals);
const fraction = (decimals: number): string => (decimals === 0 ? "" : `.${"0".repeat(decimals)}`);

/** Numbers at each count of decimals, then days. */
const formats = [...decimalsShown.map((decimals) => `#,##0${fraction(decimals)}`), "dd/mm/yyyy"];
const firstFormat = 164;

/** Styles stand in this order: plain, head, text, one for each format, then figures and texts to be filled in. */
export const headStyle = 1;
const textStyle = 2;
const firstNumber = 3;
const openStyles = { figure: firstNumber + formats.length, text: firstNumber + formats.length + 1 } as const;

export function styleOf(cell: Exclude<Cell, null>): number {
  if (cell.kind === "open") return openStyles[cell.of];
  if (cell.kind === "text") return textStyle;
  if (cell.kind === "day") return firstNumber + formats.length - 1;
  return firstNumber + cell.decimals;
}

const style = (attributes: string, wraps = false, more = ""): string =>
  `<xf xfId="0" borderId="0" ${attributes}>${wraps ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="top"/>'}${more}</xf>`;
const unlocked = '<protection locked="0"/>';

const cellStyles = [
  style('numFmtId="0" fontId="0" fillId="0"'),
  style('numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1"', true),
  style('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1" quotePrefix="1"', true),
  ...formats.map((_, index) => style(`numFmtId="${firstFormat + index}" fontId="0" fillId="0" applyNumberFormat="1"`)),
  style('numFmtId="0" fontId="0" fillId="3" applyFill="1" applyProtection="1"', false, unlocked),
  style('numFmtId="49" fontId="0" fillId="3" applyNumberFormat="1" applyFill="1" applyProtection="1"', true, unlocked),
];

export const stylesXml = [
  `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
  `<numFmts count="${formats.length}">`,
  ...formats.map((format, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${format}"/>`),
  "</numFmts>",
  '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF5F5FE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFEF7DA"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${cellStyles.length}">${cellStyles.join("")}</cellXfs>`,
  "</styleSheet>",
].join("");
