import { reportMimes, type PublishedFile } from "@/lib/domain/publication";

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;
const etagOf = ({ sha256 }: Pick<PublishedFile, "sha256">): string => `"${sha256}"`;

/** Whether the file itself is asked for: neither its head alone, nor what the reader has already. */
export const isTaken = (request: Request, file: PublishedFile): boolean =>
  request.method !== "HEAD" && !isKnown(request, etagOf(file));

/** A stored file: always the same bytes, read as they are sent; 304 to who has them already. */
export async function fileResponse(request: Request, file: PublishedFile, read: () => Pieces): Promise<Response> {
  const etag = etagOf(file);
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-type": reportMimes[file.format],
    "content-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
    "content-disposition": `attachment; filename="${file.name}"`,
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  const whole = { ...headers, "content-length": String(file.size) };
  return new Response(isTaken(request, file) ? await startedStream(read()) : null, { headers: whole });
}

/** Its first piece is read before the answer begins: what cannot be read at all is refused, not broken off. */
async function startedStream(pieces: Pieces): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let next: ReturnType<Pieces["next"]> | null = Promise.resolve(await pieces.next());
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const piece = await (next ?? pieces.next());
      next = null;
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}

const isKnown = (request: Request, etag: string): boolean => {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
};

type OpenFile = { readonly name: string; readonly content: Uint8Array<ArrayBuffer>; readonly sha256: string };

/** A CSV of open data: to anybody, from any site, 304 to who has it already. */
export function openFileResponse(request: Request, { name, content, sha256 }: OpenFile): Response {
  const etag = `"${sha256}"`;
  const headers = {
    etag,
    "cache-control": "public, no-cache",
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="${name}"`,
    "access-control-allow-origin": "*",
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(content, { headers: { ...headers, "content-length": String(content.length) } });
}
