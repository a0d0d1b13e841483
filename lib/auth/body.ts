import type { Result } from "@/lib/domain/result";

export const megabyte = 1_048_576;
/** What the boundaries and small fields of an upload may add to its file. */
const multipartOverhead = 65_536;

export type BodyKind = "json" | "upload";
const accepted: Record<BodyKind, RegExp> = {
  json: /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i,
  upload: /^multipart\/form-data\s*;.*\bboundary=/i,
};
const bodyLimits: Record<BodyKind, number> = { json: megabyte, upload: 10 * megabyte + multipartOverhead };

type Refusal = "tooLarge" | "unsupportedMediaType";

/** Reads a body of the expected type, never more of it than allowed, whatever Content-Length says. */
export async function readBody(request: Request, kind: BodyKind): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const limit = bodyLimits[kind];
  if (Number(request.headers.get("content-length") ?? 0) > limit) return { ok: false, error: "tooLarge" };
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!accepted[kind].test(request.headers.get("content-type") ?? "") || encoding !== "identity") {
    return { ok: false, error: "unsupportedMediaType" };
  }
  const bytes = await readAtMost(request, limit);
  return bytes ? { ok: true, value: bytes } : { ok: false, error: "tooLarge" };
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(chunk.value);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

/** The text of bytes that must be UTF-8, null otherwise. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
