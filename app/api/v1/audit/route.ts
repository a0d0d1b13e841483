import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { listEvents } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { eventAnswer } from "@/lib/domain/audit";
import { ok } from "@/lib/domain/result";
import { auditQuerySchema } from "@/lib/schemas/audit";

const list = defineRoute({
  act: "readAudit",
  query: auditQuerySchema,
  handler: async ({ actor, query: { after, cursor = after, limit } }) => {
    const from = cursor === undefined ? {} : { after: cursor };
    const read = await inScope(actor, (tx) => listEvents(actor, tx, from, limit + 1));
    const items = read.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = read.length > limit && last !== undefined ? String(last.seq) : null;
    return ok({ items: items.map(eventAnswer), nextCursor });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list });
