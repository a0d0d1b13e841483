import "server-only";
import { createHash } from "node:crypto";
import { readBody } from "./body";
import { visitor } from "./mint";
import { secondsToWait } from "./rate-limit";
import { isTooLarge, readUpload } from "./upload";

type Refusal = "missing" | "empty" | "several" | "tooLarge" | "unreadable" | "tooManyRequests";

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
  const { file, faults } = upload;
  if (faults.some(({ code }) => code === "repeated")) return { refusal: "several" };
  // A form sent without a choice has a file without a name.
  if (file === null || file.name === "") return { refusal: "missing" };
  if (file.bytes.length === 0) return { refusal: "empty" };
  return { hash: createHash("sha256").update(file.bytes).digest("hex") };
}
