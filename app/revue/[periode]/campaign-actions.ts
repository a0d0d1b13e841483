"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { campaignAddressSchema } from "@/lib/schemas/campaign-form";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormState } from "@/lib/schemas/form-state";
import { formValues } from "@/lib/schemas/form-values";

import { campaignActs } from "../../campagnes/campaign-acts";

type CampaignState = FormState<RefusalOf<"campaign">>;

export async function openCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.open({ status: "idle" }, form), form, "opened");
}

export async function closeCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.close({ status: "idle" }, form), form, "closed");
}

export async function publishAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.publish({ status: "idle" }, form), form, "publishing");
}

export async function reopenAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.reopen({ status: "idle" }, form), form, "reopened");
}

/** What was done is told on the campaign's review; a refusal stays beside its form. */
function after(state: CampaignState, form: FormData, done: string): CampaignState {
  if (state.status !== "done") return state;
  const { period, roadmap } = campaignAddressSchema.parse(formValues(form));
  revalidatePath("/", "layout");
  redirect(collectionHref("revue", { period, roadmap, done }));
}
