import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { openSchema } from "@/lib/reports/open-data";
import { env } from "@/lib/shared/env";

const readSchema = defineRoute({
  act: "public",
  handler: () => Promise.resolve(ok(openSchema(env().APP_URL))),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: readSchema });
