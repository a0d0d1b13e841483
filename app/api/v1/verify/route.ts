import { createHash } from "node:crypto";
import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { fail, ok } from "@/lib/domain/result";
import { verifyFieldsSchema } from "@/lib/schemas/publication";
import { verifyFile } from "@/lib/use-cases/publication/verify-file";

const verify = defineRoute({
  act: "public",
  upload: verifyFieldsSchema,
  limit: "export",
  handler: async ({ actor, file }) => {
    if (file === null) return fail("unreadableFile");
    const found = await verifyFile(actor, createHash("sha256").update(file.bytes).digest("hex"));
    if (found.outcome === "unknown") return ok({ authentic: false });
    if (found.outcome === "broken") return ok({ authentic: false, reason: "brokenSeal" });
    const { period, number, scope, superseded } = found;
    return ok({ authentic: true, period, number, scope, superseded });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: verify });
