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
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(file.content, { headers: { ...headers, "content-length": String(file.size) } });
}
