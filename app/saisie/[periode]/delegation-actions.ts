"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { defineAction } from "@/lib/auth/action";
import { collectionHref } from "@/lib/schemas/collection-address";
import { delegateFormSchema, delegationPlaceSchema, endDelegationFormSchema } from "@/lib/schemas/delegation-form";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";
import { delegateEntry } from "@/lib/use-cases/access/delegate-entry";
import { endDelegation } from "@/lib/use-cases/access/end-delegation";

type SheetState = FormState<RefusalOf<"sheet">>;
const delegate = defineAction(delegateFormSchema, delegateEntry);
const end = defineAction(endDelegationFormSchema, endDelegation);

export async function delegateEntryAction(_previous: SheetState, form: FormData): Promise<SheetState> {
  const state = await delegate({ status: "idle" }, form);
  return state.status === "done" ? backTo(form, "delegated") : state;
}

export async function endDelegationAction(_previous: SheetState, form: FormData): Promise<SheetState> {
  const state = await end({ status: "idle" }, form);
  return state.status === "done" ? backTo(form, "delegationEnded") : state;
}

function backTo(form: FormData, done: string): never {
  revalidatePath("/saisie", "layout");
  redirect(collectionHref("saisie", { ...delegationPlaceSchema.parse(formValues(form)), done }));
}
