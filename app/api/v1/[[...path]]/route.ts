import { defineRoute, type RouteHandler } from "@/lib/auth/route";
import { fail } from "@/lib/domain/result";
import { z } from "zod";

// Whatever stands here, there is nothing to find: neither its query nor its body is looked at.
const absent: RouteHandler = defineRoute({
  act: "public",
  limit: "none",
  query: z.looseObject({}),
  handler: () => Promise.resolve(fail("notFound")),
});

export { absent as DELETE, absent as GET, absent as OPTIONS, absent as PATCH, absent as POST, absent as PUT };
