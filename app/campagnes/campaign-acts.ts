import { defineAction } from "@/lib/auth/action";
import {
  campaignFormSchema,
  createFormSchema,
  planFormSchema,
  publishFormSchema,
  remindFormSchema,
  reopenFormSchema,
} from "@/lib/schemas/campaign-form";
import { closeCampaign } from "@/lib/use-cases/collection/close-campaign";
import { createCampaign } from "@/lib/use-cases/collection/create-campaign";
import { openCampaign } from "@/lib/use-cases/collection/open-campaign";
import { planCampaigns } from "@/lib/use-cases/collection/plan-campaigns";
import { remindDepartment } from "@/lib/use-cases/collection/remind-department";
import { reopenCampaign } from "@/lib/use-cases/collection/reopen-campaign";
import { publishCampaign } from "@/lib/use-cases/publication/publish-campaign";

/** What is done to a campaign, in the cockpit as in its review; each screen says where that leads. */
export const campaignActs = {
  create: defineAction(createFormSchema, createCampaign),
  plan: defineAction(planFormSchema, planCampaigns),
  open: defineAction(campaignFormSchema, openCampaign),
  close: defineAction(campaignFormSchema, closeCampaign),
  publish: defineAction(publishFormSchema, publishCampaign),
  reopen: defineAction(reopenFormSchema, reopenCampaign),
  remind: defineAction(remindFormSchema, remindDepartment),
};
