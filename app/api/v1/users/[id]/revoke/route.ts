import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { userAnswer } from "@/lib/domain/user";
import { emptyBodySchema } from "@/lib/schemas/page";
import { userParamsSchema } from "@/lib/schemas/user";
import { revokeUser } from "@/lib/use-cases/access/revoke-user";

const revoke = defineRoute({
  act: "manageUsers",
  params: userParamsSchema,
  body: emptyBodySchema,
  handler: async ({ actor, params, now }) => {
    const revoked = await revokeUser(actor, params, now);
    return revoked.ok ? ok(userAnswer(revoked.value)) : revoked;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ POST: revoke });
