import { z } from "zod";

import { createCampaignSchema } from "./campaign";
import { codeSchema } from "./code";
import { daySchema } from "./day";
import { quarterSchema } from "./period";
import { reasonSchema } from "./text";

const campaignKey = { roadmap: codeSchema, period: quarterSchema };
export const campaignFormSchema = z.strictObject(campaignKey);
export const createFormSchema = createCampaignSchema;
export const reopenFormSchema = z.strictObject({ ...campaignKey, reason: reasonSchema, closesOn: daySchema });

/** Each department the publication does without has a field « sans.CODE » that holds the reason. */
const withoutField = /^sans\.(.+)$/;
export const publishFormSchema = z
  .record(z.string(), z.string())
  .transform((fields) => {
    const { roadmap, period, ...others } = fields;
    const isReason = ([name]: readonly [string, string]) => withoutField.test(name);
    const without = Object.entries(others).filter(isReason);
    return {
      ...Object.fromEntries(Object.entries(others).filter((field) => !isReason(field))),
      ...{ roadmap, period },
      without: without.map(([name, reason]) => ({ department: withoutField.exec(name)?.[1], reason })),
    };
  })
  .pipe(
    z.strictObject({
      ...campaignKey,
      without: z.array(z.strictObject({ department: codeSchema, reason: z.string().max(2000) })).max(200),
    }),
  );

/** Where a form of a campaign leads back to. */
export const campaignAddressSchema = z.object(campaignKey);
