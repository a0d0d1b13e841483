import "server-only";
import type { Person } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readBody } from "./body";
import { isSameOrigin } from "./origin";
import { secondsToWait } from "./rate-limit";
import { currentPerson } from "./session";
import { isTooLarge, readUpload, type Upload, type UploadedFile } from "./upload";

export type SentFileRefusal = "unauthenticated" | "crossOrigin" | "tooManyRequests" | "tooLarge" | "invalidRequest";
type SentFile = {
  readonly actor: Person;
  readonly file: UploadedFile;
  readonly fields: Upload["fields"];
};

/** A file that somebody signed in sends with a form of ours, without JavaScript too. */
export async function receiveFile(request: Request, now: Date): Promise<Result<SentFile, SentFileRefusal>> {
  if (!isSameOrigin(request)) return fail("crossOrigin");
  const person = await currentPerson();
  if (person === null) return fail("unauthenticated");
  const { actor } = person;
  if ((await secondsToWait(actor, { limit: "write", request, now })) !== null) return fail("tooManyRequests");
  const body = await readBody(request, "upload");
  if (!body.ok) return fail(body.error === "tooLarge" ? "tooLarge" : "invalidRequest");
  const upload = await readUpload(body.value, request.headers.get("content-type") ?? "");
  if (upload?.file == null || upload.file.bytes.byteLength === 0) return fail("invalidRequest");
  return isTooLarge(upload) ? fail("tooLarge") : ok({ actor, file: upload.file, fields: upload.fields });
}
