"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { defineAction } from "@/lib/auth/action";
import {
  campaignAddressSchema,
  campaignFormSchema,
  createFormSchema,
  publishFormSchema,
  reopenFormSchema,
} from "@/lib/schemas/campaign-form";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";
import { closeCampaign } from "@/lib/use-cases/collection/close-campaign";
import { createCampaign } from "@/lib/use-cases/collection/create-campaign";
import { openCampaign } from "@/lib/use-cases/collection/open-campaign";
import { reopenCampaign } from "@/lib/use-cases/collection/reopen-campaign";
import { publishCampaign } from "@/lib/use-cases/publication/publish-campaign";

type CampaignState = FormState<RefusalOf<"campaign">>;

const create = defineAction(createFormSchema, createCampaign);
const open = defineAction(campaignFormSchema, openCampaign);
const close = defineAction(campaignFormSchema, closeCampaign);
const publish = defineAction(publishFormSchema, publishCampaign);
const reopen = defineAction(reopenFormSchema, reopenCampaign);

export async function createCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  const state = await create({ status: "idle" }, form);
  if (state.status !== "done") return state;
  revalidatePath("/", "layout");
  redirect("/campagnes?fait=created");
}

export async function openCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await open({ status: "idle" }, form), form, "opened");
}

export async function closeCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await close({ status: "idle" }, form), form, "closed");
}

export async function publishAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await publish({ status: "idle" }, form), form, "publishing");
}

export async function reopenAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await reopen({ status: "idle" }, form), form, "reopened");
}

/** What was done is told on the campaign's review; a refusal stays beside its form. */
function after(state: CampaignState, form: FormData, done: string): CampaignState {
  if (state.status !== "done") return state;
  const { period, roadmap } = campaignAddressSchema.parse(formValues(form));
  revalidatePath("/", "layout");
  redirect(collectionHref("revue", { period, roadmap, done }));
}
