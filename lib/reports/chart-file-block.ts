import { xmlText } from "./xml-text";
import { ink } from "./chart-ink";

/** The file's width, in pixels; what is drawn for a report is made as large as it. */
export const width = 800;
export const margin = 24;
export const size = { width: 500, height: 190 };
export const scale = (width - 2 * margin) / size.width;

/** One of the parts that stand one under the other; `draw` is given the place of its top. */
export type Block = { readonly height: number; readonly draw: (y: number) => string };

export function stacked(blocks: readonly Block[]): { readonly body: string; readonly height: number } {
  let y = margin - 8;
  const drawn = blocks.map(({ height, draw }) => {
    const one = draw(y);
    y += height;
    return one;
  });
  return { body: drawn.join(""), height: Math.ceil(y + margin - 8) };
}

type Look = { readonly height: number; readonly size: number; readonly most: number; readonly isStrong?: boolean };

/** A text in as many lines as it needs, none longer than `most` letters. */
export const lines = (text: string, { height, size: fontSize, most, isStrong = false }: Look): Block[] =>
  broken(text, most).map((line) => ({
    height,
    draw: (y) =>
      `<text x="${margin}" y="${y + height - 7}" font-size="${fontSize}"${isStrong ? ` font-weight="700" fill="${ink.title}"` : ""}>${xmlText(line)}</text>`,
  }));

/** A drawing in the report's units, whose own attributes are `look`. */
export const enlarged = (inner: string, height: number, look: string): Block => ({
  height: height * scale + 8,
  draw: (y) =>
    `<svg x="${margin}" y="${y}" width="${size.width * scale}" height="${height * scale}" viewBox="0 0 ${size.width} ${height}" ${look}>${inner}</svg>`,
});

/** Lines of whole words. */
function broken(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const line = found.at(-1);
    if (line !== undefined && line.length + word.length < most) found[found.length - 1] = `${line} ${word}`;
    else found.push(word);
  }
  return found;
}
