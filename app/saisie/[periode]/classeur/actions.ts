"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { admitAction } from "@/lib/auth/action";
import { formValues } from "@/lib/schemas/form-values";
import { commitWorkbookSchema, workbookHref } from "@/lib/schemas/workbook-address";
import { commitImport } from "@/lib/use-cases/exchange/commit-import";

/** Records what a workbook changes: all of it, or the rows that were accepted. */
export async function commitWorkbookAction(form: FormData): Promise<void> {
  const now = new Date();
  const parsed = commitWorkbookSchema.safeParse(formValues(form));
  if (!parsed.success) redirect("/saisie");
  const { id, mode } = parsed.data;
  const admitted = await admitAction(now);
  const done = admitted.ok ? await commitImport(admitted.value, { id, mode }, now) : admitted;
  revalidatePath("/", "layout");
  redirect(workbookHref(parsed.data, { id, ...(!done.ok && { refusal: done.error }) }));
}
