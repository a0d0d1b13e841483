import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { inScope } from "@/lib/data/transaction";
import { listUsers } from "@/lib/data/user";
import { ok } from "@/lib/domain/result";
import { userAnswer } from "@/lib/domain/user";
import { pageOf } from "@/lib/schemas/page";
import { isInvitation, saveUserSchema, userListQuerySchema } from "@/lib/schemas/user";
import { changeUser } from "@/lib/use-cases/access/change-user";
import { inviteUser } from "@/lib/use-cases/access/invite-user";

const list = defineRoute({
  act: "manageUsers",
  query: userListQuerySchema,
  handler: async ({ actor, query: { limit, cursor } }) => {
    const [after] = cursor ?? [];
    const from = after === undefined ? {} : { after };
    const found = await inScope(actor, (tx) => listUsers(actor, tx, from, limit + 1));
    return ok(pageOf(found, limit, ({ email }) => [email], userAnswer));
  },
});

const save = defineRoute({
  act: "manageUsers",
  body: saveUserSchema,
  handler: async ({ actor, body, now }) => {
    const saved = await (isInvitation(body) ? inviteUser(actor, body, now) : changeUser(actor, body, now));
    return saved.ok ? ok(userAnswer(saved.value)) : saved;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list, POST: save });
