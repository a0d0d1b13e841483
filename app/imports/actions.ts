"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { admitAction, defineAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";
import { importHref } from "@/lib/schemas/import-address";
import { commitFormSchema, importFormSchema, readMappingForm } from "@/lib/schemas/import-form";
import { commitImport } from "@/lib/use-cases/exchange/commit-import";
import { remapImport } from "@/lib/use-cases/exchange/remap-import";
import { validateImport } from "@/lib/use-cases/exchange/validate-import";

/** Writes what an import announced: all of it, or the rows that were accepted. */
export async function commitImportAction(form: FormData): Promise<void> {
  const now = new Date();
  const parsed = commitFormSchema.safeParse(formValues(form));
  if (!parsed.success) redirect("/imports");
  const admitted = await admitAction(now);
  const done = admitted.ok ? await commitImport(admitted.value, parsed.data, now) : admitted;
  revalidatePath("/", "layout");
  redirect(importHref(parsed.data.id, done.ok ? {} : { refusal: done.error }));
}

/** Reads the file of an import as the form tells; leads to what it would change then. */
export async function remapImportAction(form: FormData): Promise<void> {
  const now = new Date();
  const parsed = importFormSchema.safeParse(formValues(form));
  if (!parsed.success) redirect("/imports");
  const { id } = parsed.data;
  const mapping = readMappingForm(form);
  if (!mapping.ok) redirect(importHref(id, { refusal: mapping.error }));
  const admitted = await admitAction(now);
  const done = admitted.ok ? await remapImport(admitted.value, { id, mapping: mapping.value }, now) : admitted;
  revalidatePath("/imports");
  redirect(done.ok ? importHref(done.value.id) : importHref(id, { refusal: done.error }));
}

type ImportState = FormState<RefusalOf<"imports">>;
const validate = defineAction(importFormSchema, validateImport);

export async function validateImportAction(_previous: ImportState, form: FormData): Promise<ImportState> {
  const state = await validate({ status: "idle" }, form);
  if (state.status !== "done") return state;
  const { id } = importFormSchema.parse(formValues(form));
  revalidatePath("/", "layout");
  redirect(importHref(id, { done: "pastValidated" }));
}
