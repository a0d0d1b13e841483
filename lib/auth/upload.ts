import type { Fault } from "@/lib/domain/result";

import { megabyte } from "./body";

/** A file somebody sends: its name is shown, never used as a path; its type is that of its content, not what it says. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type Upload = {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: UploadedFile | null;
  readonly faults: readonly Fault[];
};

const maxFile = 10 * megabyte;
const refuse = (path: string, code: string): Fault => ({ path, code, params: { expected: "file" } });

/** The parts of a multipart body: text fields once each, and one `file`. Null when it cannot be read as such. */
export async function readUpload(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Upload | null> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData().catch(() => null);
  if (form === null) return null;
  const fields = new Map<string, string>();
  const faults: Fault[] = [];
  for (const name of new Set(form.keys())) {
    const [value, ...more] = form.getAll(name);
    if (more.length > 0) faults.push(refuse(name, "repeated"));
    if (typeof value === "string" && name !== "file") fields.set(name, value);
    else if (name !== "file") faults.push(refuse(name, "unknownField"));
  }
  const file = form.get("file");
  if (file === null) faults.push(refuse("file", "required"));
  else if (typeof file === "string") faults.push(refuse("file", "wrongType"));
  return { fields: Object.fromEntries(fields), faults, file: file instanceof File ? await readFile(file) : null };
}

export const isTooLarge = (upload: Upload): boolean => (upload.file?.bytes.byteLength ?? 0) > maxFile;

const readFile = async (file: File): Promise<UploadedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
