import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";

/** The parts of a packed workbook, unpacked one at a time as text. */
export type Archive = {
  readonly has: (part: string) => boolean;
  readonly read: (part: string, sink: (text: string) => void) => Promise<void>;
};

const mostEntries = 1000;
const mostUnpacked = 200 * 1_048_576;
/** Macros, and parts of other files: nothing that a table of values needs. */
const foreign = /vbaProject|externalLinks?\/|embeddings\/|^Basic\/|^Scripts\//iu;

export const isArchive = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);

/**
 * Opens a packed file, or throws: damaged, of too many parts, too large unpacked, one name twice, macros or links to
 * other files. Sizes are those declared, which unpacking holds each part to.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > mostEntries) throw new Error("too many parts");
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) throw new Error("too large unpacked");
    if (entries.has(entry.fileName) || foreign.test(entry.fileName)) throw new Error("parts that are not taken");
    entries.set(entry.fileName, entry);
  }
  return { has: (part) => entries.has(part), read: (part, sink) => readPart(zip, entries.get(part), sink) };
}

async function readPart(zip: ZipFile, entry: Entry | undefined, sink: (text: string) => void): Promise<void> {
  if (entry === undefined) throw new Error("a part is missing");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) sink(decoder.decode(chunk as Uint8Array, { stream: true }));
  sink(decoder.decode());
}
