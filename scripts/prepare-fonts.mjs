// Prepares what the reports print with, from node_modules into lib/reports/fonts/ (ignored by git):
// the fonts as Typst reads them, the characters they cover, and the State's emblem.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modules = path.join(root, "node_modules");
const target = path.join(root, "lib/reports/fonts");
const dsfr = path.join(modules, "@codegouvfr/react-dsfr/dsfr");

const sources = {
  marianne: ["Regular", "Medium", "Bold"].map((weight) => [
    `Marianne-${weight}.otf`,
    path.join(dsfr, "fonts", `Marianne-${weight}.woff`),
  ]),
  dejavu: ["DejaVuSans", "DejaVuSans-Bold"].map((name) => [
    `${name}.ttf`,
    path.join(modules, "dejavu-fonts-ttf/ttf", `${name}.ttf`),
  ]),
  emoji: [
    ["NotoEmoji-Regular.ttf", path.join(modules, "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf")],
  ],
};

/** WOFF 1 holds the tables of an OpenType font, each deflated on its own. */
function openTypeOf(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, 44 + index * 20));
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    [tag, checksum, offset, data.length].forEach((field, at) => head.writeUInt32BE(field, 12 + index * 16 + at * 4));
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  });
  return Buffer.concat(parts);
}

function tableOf(woff, at) {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
  const raw = woff.subarray(offset, offset + packed);
  return { tag, checksum, data: packed < length ? zlib.inflateSync(raw) : raw };
}

/** The code points of a font, from its Unicode `cmap` of format 12, else 4. */
function codePointsOf(font) {
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16);
  const cmap = font.readUInt32BE(records.find((at) => font.toString("latin1", at, at + 4) === "cmap") + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { at, format: font.readUInt16BE(at) };
  });
  const best = subtables.find(({ format }) => format === 12) ?? subtables.find(({ format }) => format === 4);
  return best.format === 12 ? format12(font, best.at) : format4(font, best.at);
}

function format12(font, at) {
  const found = new Set();
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const [start, end, glyph] = [0, 4, 8].map((field) => font.readUInt32BE(at + 16 + group * 12 + field));
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) found.add(code);
  }
  return found;
}

function format4(font, at) {
  const found = new Set();
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const endAt = at + 14 + segment * 2;
    const startAt = endAt + segments * 2 + 2;
    const [end, start] = [font.readUInt16BE(endAt), font.readUInt16BE(startAt)];
    const delta = font.readUInt16BE(startAt + segments * 2);
    const rangeAt = startAt + segments * 4;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code);
    }
  }
  return found;
}

const rangesOf = (codes) => {
  const ranges = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
};

/** Several processes may prepare at once: a file appears whole or not at all. */
function write(name, content) {
  const file = path.join(target, name);
  const bytes = Buffer.from(content);
  if (!fs.existsSync(file) || !fs.readFileSync(file).equals(bytes)) {
    const draft = `${file}.${String(process.pid)}`;
    fs.writeFileSync(draft, bytes);
    fs.renameSync(draft, file);
  }
  return [name, bytes.length];
}

/** The design system keeps the emblem and the motto as pictures in its style sheet; the motto's is a sheet of four. */
function writeEmblem() {
  const css = fs.readFileSync(path.join(dsfr, "dsfr.css"), "utf8");
  const picture = (selector) => {
    const block = new RegExp(`\\n\\.fr-logo::${selector} \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
    const data = /url\("data:image\/svg\+xml;charset=utf8,([^"]*)"\)/.exec(block)?.[1];
    if (data === undefined) throw new Error(`No picture in .fr-logo::${selector} of the design system`);
    return decodeURIComponent(data);
  };
  return [
    write("emblem.svg", picture("before")),
    write("motto.svg", picture("after").replace("viewBox='0 0 252 180'", "viewBox='0 0 126 90'")),
  ];
}

/** What the reports check before they print: the files of a family with their sizes, and what it draws. */
function prepared(files) {
  const sizes = [];
  const fonts = files.map(([name, source]) => {
    const bytes = fs.readFileSync(source);
    const font = source.endsWith(".woff") ? openTypeOf(bytes) : bytes;
    sizes.push(write(name, font));
    return codePointsOf(font);
  });
  // Any text may be set bold: only what every weight draws counts.
  const ranges = rangesOf([...fonts[0]].filter((code) => fonts.every((font) => font.has(code))));
  return { files: Object.fromEntries(sizes), ranges };
}

fs.mkdirSync(target, { recursive: true });
const families = Object.fromEntries(Object.entries(sources).map(([family, files]) => [family, prepared(files)]));
// The State's pictures go with its typeface.
Object.assign(families.marianne.files, Object.fromEntries(writeEmblem()));
write("families.json", JSON.stringify(families));
