const signatures = ["%PDF", "{\\rtf", "<", "{", "GIF8"];
const utf16 = { le: [0xff, 0xfe], be: [0xfe, 0xff] } as const;
const controls = /[\0-\x08\x0e-\x1f]/u;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The text of a file of text, whatever wrote it: UTF-8, UTF-16 with its mark, else Windows-1252. Null for no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  if (text === null || text.includes("\0")) return null;
  return signatures.some((signature) => text.trimStart().startsWith(signature)) ? null : text;
}

function decode(bytes: Uint8Array): string | null {
  if (startsWith(bytes, utf16.le)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, utf16.be)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return controls.test(text) ? null : text;
  }
}
