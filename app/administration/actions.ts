"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/auth/action";
import type { AccountState } from "@/lib/schemas/account-refusal";
import { isInvitation } from "@/lib/schemas/user";
import { userFormSchema } from "@/lib/schemas/user-form";
import { changeUser } from "@/lib/use-cases/access/change-user";
import { inviteUser } from "@/lib/use-cases/access/invite-user";

const save = defineAction(userFormSchema, (actor, user, now) =>
  isInvitation(user) ? inviteUser(actor, user, now) : changeUser(actor, user, now),
);

/** Invites, or changes the account that the form names. */
export async function saveUserAction(_previous: AccountState, form: FormData): Promise<AccountState> {
  const state = await save({ status: "idle" }, form);
  revalidatePath("/administration", "layout");
  return state;
}
