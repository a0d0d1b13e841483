"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/auth/action";
import { endSessionsSchema, makeTokenSchema, revokeTokenSchema } from "@/lib/schemas/account";
import type { AccountState, TokenState } from "@/lib/schemas/account-refusal";
import { mailPreferenceSchema } from "@/lib/schemas/message";
import { preferMail } from "@/lib/use-cases/message/prefer-mail";
import { endSessions } from "@/lib/use-cases/access/end-sessions";
import { makeOwnToken } from "@/lib/use-cases/access/make-token";
import { revokeToken } from "@/lib/use-cases/access/revoke-token";

const end = defineAction(endSessionsSchema, endSessions);
const revoke = defineAction(revokeTokenSchema, revokeToken);
const prefer = defineAction(mailPreferenceSchema, preferMail);
const before = { status: "idle" } as const;

export async function endSessionsAction(_previous: AccountState, form: FormData): Promise<AccountState> {
  const state = await end(before, form);
  revalidatePath("/compte");
  return state;
}

export async function revokeTokenAction(_previous: AccountState, form: FormData): Promise<AccountState> {
  const state = await revoke(before, form);
  revalidatePath("/compte");
  return state;
}

export async function preferMailAction(_previous: AccountState, form: FormData): Promise<AccountState> {
  const state = await prefer(before, form);
  revalidatePath("/compte");
  return state;
}

/** A token is told by the answer that made it, so that no page keeps it. */
export async function makeTokenAction(_previous: TokenState, form: FormData): Promise<TokenState> {
  let made: TokenState = { status: "idle" };
  const make = defineAction(makeTokenSchema, async (actor, wish, now) => {
    const token = await makeOwnToken(actor, wish, now);
    if (token.ok) made = { status: "made", token: token.value, label: wish.label };
    return token;
  });
  const state = await make(before, form);
  revalidatePath("/compte");
  return state.status === "done" ? made : state;
}
