import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { findImportDetail } from "@/lib/data/import-detail";
import { inScope } from "@/lib/data/transaction";
import { importAnswer, previewAnswer } from "@/lib/domain/import-record";
import { fail, ok, type Fault } from "@/lib/domain/result";
import { importParamsSchema } from "@/lib/schemas/import";

const read = defineRoute({
  act: ["readAllImports", "writeEntries", "importHistory"],
  params: importParamsSchema,
  handler: async ({ actor, params, lang }) => {
    const found = await inScope(actor, (tx) => findImportDetail(actor, tx, params.id));
    if (found === null) return fail("notFound");
    const told = (fault: Fault) => ({ ...fault, message: faultMessage(fault, lang) });
    const errors = found.errors.map(told);
    const notices = (found.counts.notices ?? []).map(told);
    return ok({ ...importAnswer(found), preview: previewAnswer(found), errors, notices });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: read });
