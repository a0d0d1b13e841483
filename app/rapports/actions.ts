"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/schemas/form-state";
import { publicationMailSchema } from "@/lib/schemas/message";
import { preferMail } from "@/lib/use-cases/message/prefer-mail";

const prefer = defineAction(publicationMailSchema, preferMail);

export async function subscribeAction(_previous: FormState<string>, form: FormData): Promise<FormState<string>> {
  const state = await prefer({ status: "idle" }, form);
  revalidatePath("/rapports", "layout");
  return state;
}
