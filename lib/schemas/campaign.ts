import { z } from "zod";

import { campaignStates } from "@/lib/domain/campaign";
import { sealingFailures } from "@/lib/domain/sealing";

import { codeSchema } from "./code";
import { daySchema } from "./day";
import { listAnswerSchema, pageQuerySchema } from "./page";
import { quarterSchema } from "./period";
import { reasonSchema } from "./text";

/** `/api/v1/campaigns/{period}` and what hangs below it. */
export const campaignParamsSchema = z.strictObject({ period: quarterSchema });

export const campaignListQuerySchema = pageQuerySchema.extend({
  roadmap: codeSchema.exactOptional(),
  period: quarterSchema.exactOptional(),
  state: z.enum(campaignStates).exactOptional(),
});

export const createCampaignSchema = z.strictObject({
  roadmap: codeSchema,
  period: quarterSchema,
  opensOn: daySchema,
  dueOn: daySchema,
  closesOn: daySchema,
});

export const reopenCampaignSchema = z.strictObject({ reason: reasonSchema, closesOn: daySchema });

const absenceSchema = z.strictObject({ department: codeSchema, reason: reasonSchema });
export const publishCampaignSchema = z.strictObject({ without: z.array(absenceSchema).max(200).exactOptional() });

export const grantExceptionSchema = z.strictObject({ department: codeSchema, until: daySchema, reason: reasonSchema });

export const campaignAnswerSchema = z.strictObject({
  roadmap: z.string(),
  period: z.string(),
  state: z.enum(campaignStates),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  closesOn: z.iso.date(),
  publications: z.array(z.number().int()).meta({ description: "Numbers of the campaign's publications." }),
  sealing: z
    .strictObject({
      number: z.number().int(),
      state: z.enum(["sealing", "failed"]),
      made: z.number().int().meta({ description: "Files made so far." }),
      total: z.number().int().nullable(),
      failure: z.enum(sealingFailures).nullable(),
    })
    .exactOptional()
    .meta({ description: "The next number, while it is being sealed or has failed." }),
});
export const campaignListAnswerSchema = listAnswerSchema(campaignAnswerSchema);
export const publishAnswerSchema = z.strictObject({
  period: z.string(),
  number: z.number().int(),
  state: z.literal("sealing"),
});
