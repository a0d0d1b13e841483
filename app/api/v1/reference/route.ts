import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { exportReference } from "@/lib/data/reference-export";
import { inScope } from "@/lib/data/transaction";
import { ok } from "@/lib/domain/result";
import { putReferenceQuerySchema, referenceDocumentSchema, referenceQuerySchema } from "@/lib/schemas/reference";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";

const read = defineRoute({
  act: "readReference",
  query: referenceQuerySchema,
  handler: ({ actor, query }) => inScope(actor, (tx) => exportReference(actor, tx, query)),
});

const write = defineRoute({
  act: "editReference",
  query: putReferenceQuerySchema,
  body: referenceDocumentSchema,
  handler: async ({ actor, query, body, lang, now }) => {
    const answer = await importReference(actor, body, { now, ...query });
    if (!answer.ok) return answer;
    const errors = answer.value.errors.map((fault) => ({ ...fault, message: faultMessage(fault, lang) }));
    return ok({ ...answer.value, errors });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: read, PUT: write });
