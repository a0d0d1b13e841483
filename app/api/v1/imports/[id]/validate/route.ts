import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { importAnswer } from "@/lib/domain/import-record";
import { ok } from "@/lib/domain/result";
import { importParamsSchema } from "@/lib/schemas/import";
import { emptyBodySchema } from "@/lib/schemas/page";
import { validateImport } from "@/lib/use-cases/exchange/validate-import";

const validate = defineRoute({
  act: "validateImport",
  params: importParamsSchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, now }) => {
    const validated = await validateImport(actor, params, now);
    return validated.ok ? ok(importAnswer(validated.value)) : validated;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: validate });
