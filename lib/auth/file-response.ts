import { reportMimes, type PublishedFile } from "@/lib/domain/publication";

/** A stored file: always the same bytes, 304 to who has them already. */
export function fileResponse(
  request: Request,
  file: PublishedFile & { readonly content: Uint8Array<ArrayBuffer> },
): Response {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-type": reportMimes[file.format],
    "content-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
    "content-disposition": `attachment; filename="${file.name}"`,
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(file.content, { headers: { ...headers, "content-length": String(file.size) } });
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
