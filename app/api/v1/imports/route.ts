import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { listImports } from "@/lib/data/import";
import { inScope } from "@/lib/data/transaction";
import { importAnswer, previewAnswer } from "@/lib/domain/import-record";
import { fail, ok, type Fault } from "@/lib/domain/result";
import { importFieldsSchema, importListQuerySchema } from "@/lib/schemas/import";
import { pageOf } from "@/lib/schemas/page";
import { previewImport } from "@/lib/use-cases/exchange/preview-import";

const list = defineRoute({
  act: ["readAllImports", "writeEntries", "importHistory"],
  query: importListQuerySchema,
  handler: async ({ actor, query: { limit, cursor, ...filter } }) => {
    const [after] = cursor ?? [];
    const page = { limit: limit + 1, ...(after !== undefined && { after }) };
    const found = await inScope(actor, (tx) => listImports(actor, tx, filter, page));
    return ok(pageOf(found, limit, ({ id }) => [id], importAnswer));
  },
});

const upload = defineRoute({
  act: ["writeEntries", "importHistory"],
  upload: importFieldsSchema,
  status: 201,
  handler: async ({ actor, fields, file, lang, now }) => {
    if (file === null) return fail("invalidRequest");
    const previewed = await previewImport(actor, { ...fields, file }, now);
    if (!previewed.ok) return previewed;
    const told = (fault: Fault) => ({ ...fault, message: faultMessage(fault, lang) });
    const errors = previewed.value.errors.map(told);
    const notices = (previewed.value.counts.notices ?? []).map(told);
    return ok({ ...importAnswer(previewed.value), preview: previewAnswer(previewed.value), errors, notices });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list, POST: upload });
