import { mostDecimals, type Cell, type Sheet } from "./sheet-model";

const decimalsShown = Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals);
const widthOfCharacter = 2.1;

export function styleName(cell: Exclude<Cell, null>): string {
  if (cell.kind === "open") return `${cell.kind}-${cell.of}`;
  if (cell.kind === "text" || cell.kind === "day") return cell.kind;
  return `${cell.kind}${cell.decimals}`;
}

export const columnStyles = (sheets: readonly Sheet[]): string =>
  [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))]
    .map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * widthOfCharacter).toFixed(1)}mm"/></style:style>`,
    )
    .join("");

/** The attribute of a row whose sheet says how high it is. */
export const rowStyleOf = ({ rowHeight }: Sheet): string =>
  rowHeight === undefined ? "" : ` table:style-name="h${rowHeight}"`;

export const rowStyles = (sheets: readonly Sheet[]): string =>
  [...new Set(sheets.flatMap(({ rowHeight }) => rowHeight ?? []))]
    .map(
      (height) =>
        `<style:style style:name="h${height}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
    )
    .join("");

/** Number and day formats with the cell styles that carry them, then text and head. Signs are the reader's locale's. */
export function dataStyles(): string {
  const figure = (decimals: number) =>
    `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/>`;
  const numbers = decimalsShown.flatMap((decimals) => [
    `<number:number-style style:name="Nnumber${decimals}">${figure(decimals)}</number:number-style>`,
    cellStyle(`number${decimals}`, `Nnumber${decimals}`),
  ]);
  const day = `<number:date-style style:name="Nday"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`;
  return [...numbers, day, cellStyle("day", "Nday"), textStyle, headStyle, openStyles].join("");
}

const cellStyle = (name: string, format: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"><style:table-cell-properties style:vertical-align="top"/></style:style>`;

const textStyle =
  '<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>';
const headStyle =
  '<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#f5f5fe"/><style:text-properties fo:font-weight="bold"/></style:style>';
const openStyle = (name: string, more: string): string =>
  `<style:style style:name="open-${name}" style:family="table-cell"><style:table-cell-properties style:cell-protect="none" ${more}style:vertical-align="top" fo:background-color="#fef7da"/></style:style>`;
const openStyles = `${openStyle("figure", "")}${openStyle("text", 'fo:wrap-option="wrap" ')}`;
