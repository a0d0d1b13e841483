"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { defineAction } from "@/lib/auth/action";
import { collectionHref, readCollectionAddress } from "@/lib/schemas/collection-address";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";
import {
  acceptAcrossFormSchema,
  acceptFormSchema,
  exceptionFormSchema,
  returnFormSchema,
  reviewAddressSchema,
  validateFormSchema,
} from "@/lib/schemas/sheet-form";
import { acceptAcross, acceptCells } from "@/lib/use-cases/collection/accept-cells";
import { grantException } from "@/lib/use-cases/collection/grant-exception";
import { returnSheet } from "@/lib/use-cases/collection/return-sheet";
import { validateSheet } from "@/lib/use-cases/collection/validate-sheet";

type ReviewState = FormState<RefusalOf<"review">>;

const accept = defineAction(acceptFormSchema, acceptCells);
const acceptAll = defineAction(acceptAcrossFormSchema, acceptAcross);
const sendBack = defineAction(returnFormSchema, returnSheet);
const validate = defineAction(validateFormSchema, validateSheet);
const grant = defineAction(exceptionFormSchema, grantException);

export async function acceptAction(_previous: ReviewState, form: FormData): Promise<ReviewState> {
  return after(await accept({ status: "idle" }, form), form, "accepted");
}

export async function acceptAllAction(_previous: ReviewState, form: FormData): Promise<ReviewState> {
  return after(await acceptAll({ status: "idle" }, form), form, "acceptedAll");
}

export async function returnAction(_previous: ReviewState, form: FormData): Promise<ReviewState> {
  return after(await sendBack({ status: "idle" }, form), form, "returned");
}

export async function validateAction(_previous: ReviewState, form: FormData): Promise<ReviewState> {
  return after(await validate({ status: "idle" }, form), form, "validated");
}

export async function grantAction(_previous: ReviewState, form: FormData): Promise<ReviewState> {
  return after(await grant({ status: "idle" }, form), form, "granted");
}

/** What was done is told on the review, filtered as it was, where the next cell is open; a refusal stays beside its form. */
function after(state: ReviewState, form: FormData, done: string): ReviewState {
  if (state.status !== "done") return state;
  const { period, back } = reviewAddressSchema.parse(formValues(form));
  const address = readCollectionAddress(period, Object.fromEntries(new URLSearchParams(back)));
  revalidatePath("/", "layout");
  redirect(collectionHref("revue", { ...address, period, done }));
}
