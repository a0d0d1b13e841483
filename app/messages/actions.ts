"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/auth/action";
import type { AccountState } from "@/lib/schemas/account-refusal";
import { readMessagesSchema } from "@/lib/schemas/message";
import { markMessagesRead } from "@/lib/use-cases/message/mark-messages-read";

const read = defineAction(readMessagesSchema, markMessagesRead);

export async function readMessagesAction(_previous: AccountState, form: FormData): Promise<AccountState> {
  const state = await read({ status: "idle" }, form);
  // The count in the page's head is every page's.
  revalidatePath("/", "layout");
  return state;
}
