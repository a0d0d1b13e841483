import "server-only";
import { createHash } from "node:crypto";
import { readBody } from "./body";
import { visitor } from "./mint";
import { secondsToWait } from "./rate-limit";
import { isTooLarge, readUpload } from "./upload";

type Refusal = "missing" | "tooLarge" | "unreadable" | "tooManyRequests";

/** The fingerprint of a file that somebody sends with a form; the file itself is kept nowhere. */
export async function uploadedHash(
  request: Request,
  now: Date,
): Promise<{ readonly hash: string } | { readonly refusal: Refusal }> {
  if ((await secondsToWait(visitor, { limit: "export", request, now })) !== null) return { refusal: "tooManyRequests" };
  const body = await readBody(request, "upload");
  if (!body.ok) return { refusal: body.error === "tooLarge" ? "tooLarge" : "unreadable" };
  const upload = await readUpload(body.value, request.headers.get("content-type") ?? "");
  if (upload === null) return { refusal: "unreadable" };
  if (isTooLarge(upload)) return { refusal: "tooLarge" };
  const bytes = upload.file?.bytes;
  if (bytes === undefined || bytes.length === 0) return { refusal: "missing" };
  return { hash: createHash("sha256").update(bytes).digest("hex") };
}
