// The package has no types of its own: what is used of it.
declare module "yauzl" {
  import type { Readable } from "node:stream";

  export type Entry = { readonly fileName: string; readonly uncompressedSize: number };
  export type ZipFile = {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  };
  export function fromBufferPromise(
    buffer: Buffer,
    options?: { readonly validateEntrySizes?: boolean },
  ): Promise<ZipFile>;
}
