import { createHash } from "node:crypto";
import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findFileByHash } from "@/lib/data/signing-key";
import { inScope } from "@/lib/data/transaction";
import { fail, ok } from "@/lib/domain/result";
import { verifyFieldsSchema } from "@/lib/schemas/publication";

const verify = defineRoute({
  act: "public",
  upload: verifyFieldsSchema,
  limit: "export",
  handler: async ({ actor, file }) => {
    if (file === null) return fail("unreadableFile");
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const found = await inScope(actor, (tx) => findFileByHash(actor, tx, sha256));
    if (found === null) return ok({ authentic: false });
    const { period, number, scope, superseded } = found;
    return ok({ authentic: true, period, number, scope, superseded });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: verify });
