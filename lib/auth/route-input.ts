import type { z } from "zod";

import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import type { ProblemCode } from "@/lib/schemas/fault";
import { parseJson } from "@/lib/schemas/json";

import { readBody, utf8Text } from "./body";
import { faultsOf, pathText, problemOfFaults, type InputPart } from "./form-faults";
import { readQuery } from "./query";
import { isTooLarge, readUpload, type UploadedFile } from "./upload";

export type InputSchemas = {
  readonly params?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
  /** The text fields beside the `file` of a multipart body. */
  readonly upload?: z.ZodType | undefined;
};
export type Input = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly file: UploadedFile | null;
  /** What the body holds, whatever its boundaries: two equal ones are the same request. */
  readonly content: readonly (string | Uint8Array)[];
};

type Parsed = { readonly value: unknown; readonly faults: readonly Fault[] };
type Body = Parsed & Pick<Input, "file" | "content">;

const nothing: Body = { value: {}, faults: [], file: null, content: [] };

function parsePart(schema: z.ZodType | undefined, raw: unknown, part: InputPart): Parsed {
  if (!schema) return { value: {}, faults: [] };
  const parsed = schema.safeParse(raw, { reportInput: true });
  return parsed.success
    ? { value: parsed.data, faults: [] }
    : { value: {}, faults: faultsOf(parsed.error.issues, part) };
}

/** Everything a request says, parsed; or the first refusal of the contract's order with all faults of form. */
export async function readInput(
  request: Request,
  rawParams: unknown,
  schemas: InputSchemas,
): Promise<Result<Input, ProblemCode>> {
  const body = await readContent(request, schemas);
  if (!body.ok) return body;
  const { values, faults: repeated } = readQuery(request.url);
  const params = parsePart(schemas.params, rawParams, "params");
  const query = parsePart(schemas.query, values, "query");
  const unexpected = schemas.query ? [] : Object.keys(values).map((path) => ({ path, code: "unknownParameter" }));
  const faults = [...params.faults, ...repeated, ...unexpected, ...query.faults, ...body.value.faults];
  if (faults.length > 0) {
    const code = problemOfFaults(faults);
    return code === "notFound" ? fail(code) : fail(code, faults);
  }
  const { value, file, content } = body.value;
  return ok({ params: params.value, query: query.value, body: value, file, content });
}

async function readContent(request: Request, schemas: InputSchemas): Promise<Result<Body, ProblemCode>> {
  if (schemas.upload) return readUploadBody(request, schemas.upload);
  if (!schemas.body) return ok(nothing);
  const bytes = await readBody(request, "json");
  return bytes.ok ? readJsonBody(bytes.value, schemas.body) : bytes;
}

function readJsonBody(bytes: Uint8Array, schema: z.ZodType): Result<Body, ProblemCode> {
  const text = utf8Text(bytes);
  if (text === null) return fail("notJson");
  const json = parseJson(text);
  if (json.ok) return ok({ ...parsePart(schema, json.value, "body"), file: null, content: [bytes] });
  if (json.error === "notJson") return fail("notJson");
  return ok({ ...nothing, faults: [{ path: pathText(json.path), code: json.error }] });
}

async function readUploadBody(request: Request, schema: z.ZodType): Promise<Result<Body, ProblemCode>> {
  const bytes = await readBody(request, "upload");
  if (!bytes.ok) return bytes;
  const upload = await readUpload(bytes.value, request.headers.get("content-type") ?? "");
  if (!upload) return ok({ ...nothing, faults: [{ path: "", code: "invalid" }] });
  if (isTooLarge(upload)) return fail("tooLarge");
  const { value, faults } = parsePart(schema, upload.fields, "body");
  const content = [...Object.entries(upload.fields).flat(), ...(upload.file ? [upload.file.bytes] : [])];
  return ok({ value, faults: [...upload.faults, ...faults], file: upload.file, content });
}
