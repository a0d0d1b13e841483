"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import type { RefusalOf } from "@/components/sheet/action-form";
import { cockpitHref } from "@/lib/schemas/cockpit-address";
import type { FormState } from "@/lib/schemas/form-state";

import { campaignActs } from "./campaign-acts";

type CampaignState = FormState<RefusalOf<"campaign">>;

export async function createCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.create({ status: "idle" }, form), "created", form.get("period"));
}

export async function planCampaignsAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.plan({ status: "idle" }, form), "planned", form.get("period.0"));
}

export async function openCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.open({ status: "idle" }, form), "opened");
}

export async function closeCampaignAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.close({ status: "idle" }, form), "closed");
}

export async function publishAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.publish({ status: "idle" }, form), "publishing");
}

export async function reopenAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.reopen({ status: "idle" }, form), "reopened");
}

export async function remindAction(_previous: CampaignState, form: FormData): Promise<CampaignState> {
  return after(await campaignActs.remind({ status: "idle" }, form), "reminded");
}

/** What was done is told in the cockpit, where the year of a new campaign is shown; a refusal stays beside its form. */
function after(state: CampaignState, done: string, period: FormDataEntryValue | null = null): CampaignState {
  if (state.status !== "done") return state;
  revalidatePath("/", "layout");
  redirect(cockpitHref({ year: typeof period === "string" ? Number(period.slice(0, 4)) : null, done }));
}
