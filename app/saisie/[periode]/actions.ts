"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { draftsOfForm } from "@/components/entry/drafts-of-form";
import type { SaveFormState } from "@/components/entry/save-form";
import type { RefusalOf } from "@/components/sheet/action-form";
import { admitAction, defineAction } from "@/lib/auth/action";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormState } from "@/lib/schemas/form-state";
import { formRows, formValues } from "@/lib/schemas/form-values";
import { sheetFormSchema } from "@/lib/schemas/sheet-form";
import { typedFormSchema } from "@/lib/schemas/typed-cell";
import { saveTypedCells } from "@/lib/use-cases/collection/save-typed-cells";
import { submitSheet } from "@/lib/use-cases/collection/submit-sheet";

type SheetState = FormState<RefusalOf<"sheet">>;
const submit = defineAction(sheetFormSchema, submitSheet);

export async function submitSheetAction(_previous: SheetState, form: FormData): Promise<SheetState> {
  const state = await submit({ status: "idle" }, form);
  if (state.status !== "done") return state;
  const address = sheetFormSchema.parse(formValues(form));
  revalidatePath("/", "layout");
  redirect(collectionHref("saisie", { ...address, done: "submitted" }));
}

/** The whole sheet from a form without JavaScript; what is refused comes back to its field. */
export async function saveSheetAction(_previous: SaveFormState, form: FormData): Promise<SaveFormState> {
  const now = new Date();
  const admitted = await admitAction(now);
  if (!admitted.ok) return { status: "refused", error: admitted.error };
  const [roadmap, period, department] = [form.get("roadmap"), form.get("period"), form.get("department")];
  const parsed = typedFormSchema.safeParse({ roadmap, period, department, cells: formRows(form) });
  if (!parsed.success) return { status: "refused", error: "invalidRequest" };
  const saved = await saveTypedCells(admitted.value, parsed.data, now);
  if (!saved.ok) return { status: "refused", error: saved.error };
  revalidatePath("/saisie", "layout");
  const recorded = saved.value.filter(({ outcome }) => outcome === "created" || outcome === "revised").length;
  return { status: "saved", recorded, drafts: draftsOfForm(parsed.data.cells, saved.value, now) };
}
