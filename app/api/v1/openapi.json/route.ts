import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { openApiDocument } from "@/lib/schemas/openapi";

const readDocument = defineRoute({
  act: "public",
  handler: ({ lang }) => Promise.resolve(ok(openApiDocument(lang))),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: readDocument });
